import CSodium

/// The one file that knows libsodium: content hashes and PIN hashes.
enum Sodium {
    /// OWASP's first recommendation for Argon2id: 19 MiB and two passes, about 20 ms.
    private static let passes: UInt64 = 2
    private static let memory = 19 * 1024 * 1024

    /// Safe to ask from any thread, any number of times.
    private static let isReady = sodium_init() >= 0

    /// SHA-256 of a text's UTF-8 in 64 hexadecimal digits.
    static func sha256(_ text: String) -> String {
        var text = text
        var digest = [UInt8](repeating: 0, count: 32)
        text.withUTF8 { bytes in
            _ = crypto_hash_sha256(&digest, bytes.baseAddress, UInt64(bytes.count))
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// An Argon2id hash in the PHC string format, with its own salt.
    static func hash(pin: String) throws(OfficeError) -> String {
        guard isReady else { throw .pinNotHashed }
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        guard crypto_pwhash_str(&output, pin, UInt64(pin.utf8.count), passes, memory) == 0 else {
            throw .pinNotHashed
        }
        return String(decoding: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Compares in constant time.
    static func verify(pin: String, against hash: String) -> Bool {
        isReady && crypto_pwhash_str_verify(hash, pin, UInt64(pin.utf8.count)) == 0
    }
}
