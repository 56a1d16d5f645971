using System.Text.RegularExpressions;
using Platform.Web.Shared.Http;

namespace Platform.Web.Applicant.Features;

/// <summary>
/// Commands by which anybody checks a signed file with programs that are not ours. They stand on a page, and tests run them as
/// they stand there. POSIX shell; ES256 signatures are two numbers side by side, which openssl wants as ASN.1.
/// </summary>
internal static partial class Recipes
{
    /// <param name="site">Null: the reader fills it in.</param>
    public static string Files(string? site, string? number) => $"""
        SITE={site?.TrimEnd('/') ?? "https://…"}
        NUMBER={(number is not null && Numbers().IsMatch(number) ? number : "DJZ-JA-2026-000001")}
        curl -fsS -o certificate.jws.json "$SITE/api/{CaseServices.RepresentativeOffices}/public/certificates/$NUMBER/signed"
        curl -fsS -o keys.json "$SITE/api/{CaseServices.RepresentativeOffices}/public/keys"
        """;

    public const string OpenSsl = """
        of() { tr -d ' \n' < "$2" | sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"; }
        b64() { tr '_-' '/+' | awk '{ while (length($0) % 4) $0 = $0 "="; print }' | openssl base64 -d -A; }
        KID=$(of protected certificate.jws.json | b64 | sed 's/.*"kid":"\([^"]*\)".*/\1/')
        tr -d ' \n' < keys.json | tr '{' '\n' | grep -F "\"kid\":\"$KID\"" > key.txt
        { printf '\060\131\060\023\006\007\052\206\110\316\075\002\001\006\010\052\206\110\316\075\003\001\007\003\102\000\004'
          of x key.txt | b64; of y key.txt | b64; } | openssl pkey -pubin -inform DER -out key.pem
        HEX=$(of signature certificate.jws.json | b64 | od -An -v -tx1 | tr -d ' \n')
        printf 'asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' "$(printf %s "$HEX" | cut -c1-64)" "$(printf %s "$HEX" | cut -c65-128)" > signature.cnf
        openssl asn1parse -genconf signature.cnf -noout -out signature.der
        of payload certificate.jws.json | b64; echo
        printf '%s.%s' "$(of protected certificate.jws.json)" "$(of payload certificate.jws.json)" | openssl dgst -sha256 -verify key.pem -signature signature.der
        """;

    public const string Python = """
        import base64, json
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import ec, utils

        def decode(text): return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        def number(data): return int.from_bytes(data, "big")

        jws, keys = json.load(open("certificate.jws.json")), json.load(open("keys.json"))["keys"]
        kid = json.loads(decode(jws["protected"]))["kid"]
        key = next(key for key in keys if key["kid"] == kid)
        public = ec.EllipticCurvePublicNumbers(number(decode(key["x"])), number(decode(key["y"])), ec.SECP256R1()).public_key()
        signature = decode(jws["signature"])
        public.verify(utils.encode_dss_signature(number(signature[:32]), number(signature[32:])),
                      (jws["protected"] + "." + jws["payload"]).encode(), ec.ECDSA(hashes.SHA256()))
        print(decode(jws["payload"]).decode())
        """;

    public const string Verifier = "dotnet run --project src/Verifier -- certificate certificate.jws.json --keys keys.json";

    public static string Name(string checkCode, string name) => $"printf '%s' '{checkCode}:{name}' | openssl dgst -sha256";

    // What stands in a command must not be able to become one.
    [GeneratedRegex("^[A-Z0-9-]{1,60}$")]
    private static partial Regex Numbers();
}
