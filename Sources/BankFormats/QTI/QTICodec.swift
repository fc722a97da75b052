package import QuestionBank

/// QTI 2.1, 2.2 and 3.0 of 1EdTech (formerly IMS): reads an item or a package of any of them, writes packages of one.
///
/// See docs/formats.md for what is taken, what is refused and where our own fields stand.
package struct QTICodec: ExchangeCodec {
    private let version: QTIVersion

    package init(version: QTIVersion) {
        self.version = version
    }

    package var format: ExchangeFormat { version.format }

    package func read(
        _ source: ExchangeSource,
        receive: (ReadItem) -> Void
    ) throws(FileProblem) -> ReadSummary {
        try withoutActuallyEscaping(receive) { (receive) throws(FileProblem) in
            try QTIReading(source).read { item, _ in receive(item) }
        }
    }

    package func carried(_ item: ExchangeItem) -> [ExchangeItem] { QTICarried.items(item) }

    package func carried(_ header: ExchangeHeader) -> ExchangeHeader {
        let title = header.title.map(QTIPlain.cleanLine).flatMap { $0.isEmpty ? nil : $0 }
        return ExchangeHeader(title: title)
    }

    package func writer(to path: String, header: ExchangeHeader) throws(FileProblem) -> any ExchangeWriter {
        try QTIPackageWriter(path, header: header, version: version)
    }

    package func writeRefused(
        _ refused: [Int: [String]],
        of source: ExchangeSource,
        to path: String
    ) throws(FileProblem) {
        try QTIRefusedWriter.write(refused, of: source, to: path, version: version)
    }
}
