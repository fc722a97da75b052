import QuestionBank

/// Reads the sheets of a workbook of Excel 2007 or later, or of a program that writes the same format (ECMA-376,
/// SpreadsheetML, in both its editions).
enum Workbook {
    /// All parts together, unpacked.
    static let sizeLimit = 2 << 30
    private static let smallPartLimit = 64 << 20

    /// How a document of Office before 2007 begins, and one with a password.
    private static let oldSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// - Parameter receive: says whether it wants more.
    static func read(
        _ source: ExchangeSource,
        numbers: NumberReading,
        receive: (TableEvent) -> Bool
    ) throws(FileProblem) {
        guard try source.beginning(oldSignature.count) != oldSignature else { throw .oldWorkbook(path: source.name) }
        var limits = ZipArchive.Limits()
        limits.size = sizeLimit
        let package = OfficePackage(archive: try ZipArchive(source, limits: limits), file: source.name)
        let index = try WorkbookIndex(package)

        var formats = CellFormats(numbers)
        if let styles = index.styles { try package.events(of: styles, limit: smallPartLimit) { formats.read($0) } }
        let texts = try index.sharedTexts.map { (part) throws(FileProblem) in try sharedTexts(part, package) }

        var isWanted = true
        for sheet in index.sheets where isWanted {
            isWanted = receive(.sheet(name: sheet.name))
            try withoutActuallyEscaping(receive) { (receive) throws(FileProblem) in
                let scan = SheetScan(
                    file: source.name,
                    sheet: sheet.name,
                    texts: texts ?? SharedTexts(),
                    formats: formats,
                    countsFrom1904: index.countsFrom1904
                ) { event in
                    isWanted = isWanted && receive(event)
                    return isWanted
                }
                guard isWanted else { return }
                guard try package.feed(sheet.part, to: SheetReader(scan), limit: sizeLimit) else {
                    throw .archive(path: source.name, .damaged(entry: sheet.part))
                }
            }
        }
    }

    private static func sharedTexts(_ part: String, _ package: OfficePackage) throws(FileProblem) -> SharedTexts {
        let reader = SharedTextReader()
        _ = try package.feed(part, to: reader, limit: sizeLimit)
        guard !reader.isFull else {
            throw .archive(path: package.file, .tooBig(entry: part, limit: SharedTexts.byteLimit))
        }
        return reader.texts
    }
}
