import ArgumentParser
import BankFormats
import Foundation

/// `xuefa bank template`
struct WriteTemplate: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "template",
            abstract: text("生成试题模板（Excel）", "Make a workbook to fill in with items"),
            discussion: text(
                "模板里每列的标题有说明，题型、层次等可从列表选择，每种题型有一道示例。示例的编号以“示例”开头，导入时跳过。填好后用 xuefa bank import 导入。",
                "Each heading has a note, kinds and levels come from lists, and there is an example of each kind; their ids mark them, and they are skipped on import. Once filled in, use 'xuefa bank import'."
            )
        )
    }

    @Argument(
        help: help("写到哪个文件", "The file to write", value: ("文件", "file")),
        completion: .file(extensions: ["xlsx"])
    )
    var path = text("试题模板.xlsx", "items-template.xlsx")

    @Flag(help: help("文件已存在时覆盖", "Replace the file if it is there"))
    var force = false

    func validate() throws {
        guard path.lowercased().hasSuffix(".xlsx") else {
            throw ValidationError(
                text("模板是 Excel 文件，文件名请以 .xlsx 结尾", "the template is a workbook; let its name end in .xlsx")
            )
        }
    }

    func run() throws {
        if !force, access(path, F_OK) == 0 {
            throw CommandFailure(
                .cannotCreate,
                "\(path) 已存在，没有覆盖；请换一个文件名，或加 --force",
                "\(path) is there already and was not replaced; name another file, or use --force"
            )
        }
        do throws(FileProblem) {
            try ItemTemplate.write(to: path)
        } catch {
            throw CommandFailure(error)
        }
        Console.print(text("已写入 \(path)", "wrote \(path)"))
    }
}
