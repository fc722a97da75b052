package import QuestionBank

extension ExchangeFormat {
    /// Reads and writes the format; nil for our own plain files, which are folders.
    package var codec: (any ExchangeCodec)? {
        switch self {
        case .yaml: nil

        case .xlsx: nil

        case .csv: nil

        case .tsv: nil

        case .docx: nil

        case .text: nil

        case .gift: nil

        case .moodleXML: nil

        case .aiken: nil

        case .qti21: QTICodec(version: .v21)

        case .qti22: QTICodec(version: .v22)

        case .qti30: QTICodec(version: .v30)

        case .json: nil
        }
    }
}
