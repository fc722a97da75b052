package import QuestionBank

extension ExchangeFormat {
    /// Reads and writes the format; nil for our own plain files, which are folders.
    package var codec: (any ExchangeCodec)? {
        switch self {
        case .yaml: nil

        case .xlsx: TableCodec(.xlsx)

        case .csv: TableCodec(.csv)

        case .tsv: TableCodec(.tsv)

        case .docx: nil

        case .text: nil

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
