/// The parts of an office document and how they refer to each other (ECMA-376 part 2).
struct OfficePackage {
    struct Relationship {
        let id: String
        /// The last word of its type, which is the same in both editions of the standard: `worksheet`, `styles`.
        let kind: String
        /// The name of the part within the archive.
        let part: String
    }

    let archive: ZipArchive
    /// What problems call it.
    let file: String

    private static let relationshipLimit = 16 << 20

    /// What a part refers to within the document; "" is the document itself.
    func relationships(of part: String) throws(FileProblem) -> [Relationship] {
        let folders = part.split(separator: "/").dropLast().map(String.init)
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        var relationships: [Relationship] = []
        let list = (folders + ["_rels", name + ".rels"]).joined(separator: "/")
        try events(of: list, limit: Self.relationshipLimit) { event in
            guard case .start(let element) = event, element.name.local == "Relationship",
                let id = element["Id"], let type = element["Type"], let target = element["Target"],
                element["TargetMode"] != "External"
            else { return }
            let kind = type.split(separator: "/").last.map(String.init) ?? type
            relationships.append(Relationship(id: id, kind: kind, part: Self.resolve(target, in: folders)))
        }
        return relationships
    }

    /// Hands over the events of a part.
    /// - Returns: false when there is no such part.
    @discardableResult
    func events(of part: String, limit: Int, receive: (XMLEvent) -> Void) throws(FileProblem) -> Bool {
        let bytes: [UInt8]?
        do throws(ArchiveProblem) {
            bytes = try archive.bytes(of: entry(part), limit: limit)
        } catch {
            throw .archive(path: file, error)
        }
        guard let bytes else { return false }
        do throws(MarkupProblem) {
            let stream = XMLStream(bytes)
            while let event = try stream.next() { receive(event) }
        } catch {
            throw .markup(path: file, part: part, error)
        }
        return true
    }

    /// Parses a part as it is unpacked, without resolving namespaces.
    /// - Returns: false when there is no such part.
    func feed(_ part: String, to receiver: any XMLReceiver, limit: Int) throws(FileProblem) -> Bool {
        let feed = XMLFeed(receiver, resolvesNamespaces: false)
        do throws(ArchiveProblem) {
            guard try archive.read(entry(part), limit: limit, receive: { feed.feed($0, isLast: false) }) else {
                return false
            }
        } catch {
            throw .archive(path: file, error)
        }
        feed.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
        if let problem = feed.problem { throw .markup(path: file, part: part, problem) }
        return true
    }

    /// The entry that holds a part; names of parts are the same in small and capital letters.
    private func entry(_ part: String) -> String {
        if archive.entries.contains(where: { $0.name == part }) { return part }
        let plain = part.lowercased()
        return archive.entries.first { $0.name.lowercased() == plain }?.name ?? part
    }

    private static func resolve(_ target: String, in folders: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folders
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = path.popLast()
            default: path.append(String(step))
            }
        }
        return path.joined(separator: "/")
    }
}
