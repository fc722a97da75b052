package import QuestionBank

extension ExchangeFormat {
    /// Reads and writes the format; nil for our own plain files, which are folders.
    package var codec: (any ExchangeCodec)? {
        switch self {
        case .yaml: nil

        case .xlsx: TableCodec(.xlsx)

        case .csv: TableCodec(.csv)

        case .tsv: TableCodec(.tsv)

        case .docx: DOCXItemsCodec()

        case .text: TextItemsCodec()

        case .gift: GIFTCodec()

        case .moodleXML: MoodleXMLCodec()

        case .aiken: AikenCodec()

        case .qti21: QTICodec(version: .v21)

        case .qti22: QTICodec(version: .v22)

        case .qti30: QTICodec(version: .v30)

        case .json: ItemsJSONCodec()
        }
    }
}
