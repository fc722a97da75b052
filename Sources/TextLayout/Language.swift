/// The languages that people read the product in.
package enum Language: String, CaseIterable, Sendable, Codable {
    case chinese = "zh"
    case english = "en"
}

/// One text in every language; what users read is written in pairs, so that no language can be forgotten.
package struct Localized: Hashable, Sendable {
    package let chinese: String
    package let english: String

    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    package subscript(_ language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
