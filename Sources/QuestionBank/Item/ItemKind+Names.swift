extension ItemKind {
    /// Reads the name of a kind as a file may write it: `单选`, `单选题`, `single`, `fill-blank` …; nil for anything else.
    package init?(name: String) {
        let plain = NameForm.plain(name)
        let kind = Self.allCases.first { kind in
            let chinese = kind.chineseName
            return plain == chinese || plain == chinese + "题" || kind.englishNames.contains(plain)
        }
        guard let kind else { return nil }
        self = kind
    }

    /// 单选, 多选, 判断, 填空, 案例.
    package var chineseName: String {
        switch self {
        case .single: "单选"
        case .multiple: "多选"
        case .trueFalse: "判断"
        case .fillBlank: "填空"
        case .caseSet: "案例"
        }
    }

    /// The English name that files and messages use; words are joined by hyphens.
    package var englishName: String {
        switch self {
        case .single: "single"
        case .multiple: "multiple"
        case .trueFalse: "true-false"
        case .fillBlank: "fill-blank"
        case .caseSet: "case-set"
        }
    }

    /// What else people write for it, without hyphens and spaces and in lower case.
    private var englishNames: [String] {
        switch self {
        case .single: ["single", "singlechoice"]
        case .multiple: ["multiple", "multiplechoice"]
        case .trueFalse: ["truefalse", "true/false"]
        case .fillBlank: ["fillblank", "fillintheblank", "blank"]
        case .caseSet: ["caseset", "case"]
        }
    }
}

extension CognitiveLevel {
    /// Reads the name of a level as a file may write it: `记忆`, `recall` …; nil for anything else.
    package init?(name: String) {
        let plain = NameForm.plain(name)
        guard let level = Self.allCases.first(where: { plain == $0.chineseName || plain == $0.rawValue }) else {
            return nil
        }
        self = level
    }

    /// 记忆, 理解, 应用.
    package var chineseName: String {
        switch self {
        case .recall: "记忆"
        case .understand: "理解"
        case .apply: "应用"
        }
    }

    /// The English name that files and messages use.
    package var englishName: String { rawValue }
}

private enum NameForm {
    /// Lower case, without spaces, hyphens and underscores.
    static func plain(_ name: String) -> String {
        name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
    }
}
