import ArgumentParser

/// `xuefa law`
struct LawCommand: ParsableCommand, CommandGroup {
    static let path = ["law"]

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "law",
            abstract: text("法规：登记、导入文本、查阅、修改前后对照、影响", "Laws: register, import texts, read, compare, impact"),
            subcommands: [
                LoadLaws.self, ImportLaw.self, ListLaws.self, ShowLaw.self, SearchLaws.self, DiffLaws.self,
                LawImpact.self,
            ]
        )
    }
}
