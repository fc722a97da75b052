package import QuestionBank

extension ExchangeFormat {
    /// Reads and writes the format; nil for our own plain files, which are folders.
    package var codec: (any ExchangeCodec)? {
        switch self {
        case .yaml: nil

        case .xlsx: nil

        case .csv: nil

        case .tsv: nil

        case .docx: DOCXItemsCodec()

        case .text: TextItemsCodec()

        case .gift: nil

        case .moodleXML: nil

        case .aiken: nil

        case .qti21: nil

        case .qti22: nil

        case .qti30: nil

        case .json: nil
        }
    }
}
