/// The blanks in a fill-in stem: runs of three or more underscores.
enum Blanks {
    /// Numbers them, so that the fields below can refer to them: `由___负责` becomes `由__(1)__负责`.
    static func numbered(_ stem: String) -> String {
        var result = ""
        var run = 0
        var count = 0
        func blank() -> String {
            guard run >= 3 else { return String(repeating: "_", count: run) }
            count += 1
            return "__(\(count))__"
        }
        for character in stem {
            if character == "_" {
                run += 1
            } else {
                result += blank()
                run = 0
                result.append(character)
            }
        }
        return result + blank()
    }
}
