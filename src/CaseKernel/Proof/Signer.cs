using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CaseKernel.Proof;

/// <summary>
/// Signs what the office states: certificates, and the seals of the timelines. The keys are the PEM files of
/// <c>{Keys:Path}/signing</c>, the last by name signs; the earlier ones, of which the public half is enough, go on verifying.
/// A new key is a new file, taken up at the next start. Only in Development is a missing first key made here.
/// </summary>
public sealed class Signer : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string FirstKey = "0001.pem";

    private readonly ECDsa key;

    public Signer(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = KeyFolder.Of(configuration, environment, "signing").FullName;
        if (environment.IsDevelopment())
            CreateFirst(folder);
        var files = Directory.GetFiles(folder, "*.pem").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            throw new InvalidOperationException($"No signing key in {folder}: outside Development put an ECDSA P-256 private key there, such as openssl ecparam -name prime256v1 -genkey -noout makes.");
        Keys = VerificationKeys.FromPem(files);
        key = VerificationKeys.ReadPem(files[^1]);
        KeyId = VerificationKeys.IdOf(key);
        if (!CanSign())
            throw new InvalidOperationException($"{files[^1]} is the last of the signing keys and holds no private key.");
    }

    /// <summary>Thumbprint (RFC 7638) of the key that signs now.</summary>
    public string KeyId { get; }

    public VerificationKeys Keys { get; }

    /// <param name="type">What is stated, such as <c>certificate+jws</c>; goes into the protected header.</param>
    public Jws Sign(JsonObject payload, string type)
    {
        var header = Base64Url.EncodeToString(CanonicalJson.Bytes(new JsonObject { ["alg"] = "ES256", ["kid"] = KeyId, ["typ"] = type }));
        var unsigned = new Jws(Base64Url.EncodeToString(CanonicalJson.Bytes(payload)), header, "");
        return unsigned with { Signature = Base64Url.EncodeToString(key.SignData(unsigned.SigningInput(), HashAlgorithmName.SHA256)) };
    }

    public bool Verify(Jws jws) => Keys.Verify(jws);

    public JsonObject PublicKeys() => Keys.ToJwks();

    public void Dispose()
    {
        key.Dispose();
        Keys.Dispose();
    }

    // Replicas start together: whoever comes second takes the first one's key.
    private static void CreateFirst(string folder)
    {
        if (Directory.EnumerateFiles(folder, "*.pem").Any())
            return;
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var temporary = Path.Combine(folder, Guid.NewGuid().ToString("n"));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(temporary, options))
            writer.Write(made.ExportPkcs8PrivateKeyPem());
        try
        {
            File.Move(temporary, Path.Combine(folder, FirstKey), overwrite: false);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, FirstKey)))
        {
            File.Delete(temporary);
        }
    }

    private bool CanSign()
    {
        try
        {
            return Verify(Sign([], "self-test"));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
