using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Platform.CaseKernel.Proof;

namespace Platform.CaseKernel.Tests.Proof;

public sealed class SignerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("platform-signing-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("""{ "b": 1, "a": [true, null, "é", "登记证"] }""", """{"a":[true,null,"é","登记证"],"b":1}""")]
    [InlineData("""{ "\u20ac": "Euro Sign", "\r": "Carriage Return", "1": "One", "\ud83d\ude02": "Smiley" }""", "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"€\":\"Euro Sign\",\"😂\":\"Smiley\"}")]
    [InlineData("""{ "text": "\u0000\b\u001f/\"\\" }""", "{\"text\":\"\\u0000\\b\\u001f/\\\"\\\\\"}")]
    public void Canonical_bytes_are_those_of_RFC_8785(string json, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Bytes(JsonNode.Parse(json))));

    [Theory]
    [InlineData("0.1")]
    [InlineData("9007199254740993")]
    public void A_number_that_others_would_write_differently_is_refused(string json) =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Bytes(JsonNode.Parse(json)));

    [Fact]
    public void What_is_signed_verifies_with_the_public_keys_alone()
    {
        using var signer = Signer();
        var jws = Jws.Parse(signer.Sign(new JsonObject { ["subject"] = "代表处" }, "certificate+jws").ToJson())!;

        using var strangers = VerificationKeys.FromJwks(signer.PublicKeys().ToJsonString());

        Assert.True(strangers.Verify(jws));
        Assert.Equal("代表处", (string?)jws.Content()["subject"]);
        Assert.Equal(signer.KeyId, jws.Header("kid"));
    }

    [Fact]
    public void Any_changed_byte_breaks_the_signature()
    {
        using var signer = Signer();
        var file = Encoding.UTF8.GetBytes(signer.Sign(new JsonObject { ["number"] = "DJZ-JA-2026-000001" }, "certificate+jws").ToJson());
        Prop.ForAll(Gen.Choose(0, file.Length - 1).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (place, flip) =>
        {
            var changed = (byte[])file.Clone();
            changed[place] ^= (byte)flip;
            return Jws.Parse(Encoding.Latin1.GetString(changed)) is not { } jws || !signer.Verify(jws);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Another_algorithm_or_a_stranger_s_key_is_not_believed()
    {
        using var signer = Signer();
        var jws = signer.Sign([], "certificate+jws");
        string Encoded(string header) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header));

        Assert.False(signer.Verify(jws with { Protected = Encoded($$"""{"alg":"none","kid":"{{signer.KeyId}}"}"""), Signature = "" }));
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.False(signer.Verify(jws with { Signature = Base64Url.EncodeToString(stranger.SignData(jws.SigningInput(), HashAlgorithmName.SHA256)) }));
    }

    [Fact]
    public void An_earlier_key_goes_on_verifying_when_only_its_public_half_is_left()
    {
        Jws early;
        using (var first = Signer())
            early = first.Sign(new JsonObject { ["seq"] = 1 }, "seal+jws");
        var retired = Path.Combine(folder, "signing", "0001.pem");
        using (var key = ECDsa.Create())
        {
            key.ImportFromPem(File.ReadAllText(retired));
            File.WriteAllText(retired, key.ExportSubjectPublicKeyInfoPem());
        }
        using (var next = ECDsa.Create(ECCurve.NamedCurves.nistP256))
            File.WriteAllText(Path.Combine(folder, "signing", "0002.pem"), next.ExportPkcs8PrivateKeyPem());

        using var signer = Signer(Environments.Production);

        Assert.True(signer.Verify(early));
        Assert.NotEqual(early.Header("kid"), signer.KeyId);
        Assert.Equal(2, signer.PublicKeys()["keys"]!.AsArray().Count);
    }

    [Fact]
    public void Outside_Development_a_missing_key_stops_the_start() =>
        Assert.Contains("signing", Assert.Throws<InvalidOperationException>(() => Signer(Environments.Production)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Of_replicas_that_start_together_all_take_one_key()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var signer = Signer();
            return signer.KeyId;
        })));

        Assert.Single(ids.Distinct());
    }

    private Signer Signer(string? environment = null) => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Keys:Path"] = folder }).Build(),
        new HostingEnvironment { EnvironmentName = environment ?? Environments.Development });
}
