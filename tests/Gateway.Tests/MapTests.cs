using System.Text.RegularExpressions;
using System.Xml.Linq;
using Platform.Testing;

namespace Platform.Gateway.Tests;

public sealed partial class MapTests
{
    [Fact]
    public void No_way_leads_to_what_services_keep_inside() =>
        Assert.All(Ways.All, way => Assert.False(way.Path.Contains("internal", StringComparison.Ordinal) || way.Path.Contains("health", StringComparison.Ordinal) || way.Path.StartsWith("/{", StringComparison.Ordinal), way.Path));

    [Fact]
    public void Only_these_APIs_are_open_to_everybody() =>
        Assert.Equal(
            ["/api/bonded-exhibitions/public/certificates/{**rest}", "/api/bonded-exhibitions/public/{**rest}", "/api/cosmetics/public/certificates/{**rest}", "/api/cosmetics/public/{**rest}", "/api/identity/public/{**rest}", "/api/identity/tokens", "/api/representative-offices/public/certificates/{**rest}", "/api/representative-offices/public/{**rest}", "/api/talent/public/certificates/{**rest}", "/api/talent/public/{**rest}"],
            Ways.All.Where(way => way.Path.StartsWith("/api/", StringComparison.Ordinal) && way.Who != Who.SignedIn).Select(way => way.Path).Order(StringComparer.Ordinal));

    // Accident: a page asks Identity directly and works, and a client that comes through the gateway is told there is nothing.
    [Fact]
    public void Every_route_that_Identity_offers_has_its_way()
    {
        var offered = OfferedRoute().Matches(File.ReadAllText(Repository.PathTo("src", "Identity", "Endpoints.cs"))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Contains("/organisations", offered);
        Assert.All(offered, route => Assert.Contains(Ways.All, way => way.Path == $"/api/identity{route}" || (way.Path.EndsWith("/{**rest}", StringComparison.Ordinal) && $"/api/identity{route}".StartsWith(way.Path[..^"{**rest}".Length], StringComparison.Ordinal))));
    }

    [Fact]
    public void Both_languages_have_the_same_words()
    {
        var (chinese, english) = (Keys("GatewayTexts.resx"), Keys("GatewayTexts.en.resx"));
        Assert.Equal(chinese, english);
        Assert.NotEmpty(chinese);
    }

    private static IEnumerable<string> Keys(string file) =>
        XDocument.Load(Repository.PathTo("src", "Gateway", "Texts", file)).Root!.Elements("data")
            .Select(data => $"{data.Attribute("name")!.Value} {string.Join(' ', Placeholder().Matches(data.Element("value")!.Value).Select(match => match.Value).Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal);

    // Routes of the gateway's own part stand below /internal and are mapped on a group of that name.
    [GeneratedRegex("(?:api|officer)\\.Map(?:Get|Put|Post|Delete)\\(\"(/[^\"]+)\"")]
    private static partial Regex OfferedRoute();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
