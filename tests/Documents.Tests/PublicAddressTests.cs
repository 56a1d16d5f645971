using Microsoft.Extensions.Hosting.Internal;

namespace Platform.Documents.Tests;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("zones.example.cn")]
    [InlineData("ftp://zones.example.cn")]
    public void Outside_Development_a_missing_or_odd_address_stops_the_start(string? given) =>
        Assert.Contains("Documents:PublicAddress", Assert.Throws<InvalidOperationException>(() => Address(given, Environments.Production)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://zones.example.cn")]
    [InlineData("https://zones.example.cn/")]
    public void A_certificates_page_stands_below_it(string given) =>
        Assert.Equal("https://zones.example.cn/certificates/DJZ-JA-2026-000001", Address(given, Environments.Production).OfCertificate("DJZ-JA-2026-000001").AbsoluteUri);

    [Fact]
    public void In_Development_it_is_the_gateways_usual_place() =>
        Assert.Equal("http://localhost:8080/certificates/A", Address(null, Environments.Development).OfCertificate("A").AbsoluteUri);

    private static PublicAddress Address(string? given, string environment) => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Documents:PublicAddress"] = given }).Build(),
        new HostingEnvironment { EnvironmentName = environment });
}
