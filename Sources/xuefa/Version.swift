/// The release that this source is, as CHANGELOG.md names it.
enum Version {
    static let number = "0.1.0"
}
