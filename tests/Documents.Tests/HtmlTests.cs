using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Documents.Tests;

public sealed partial class HtmlTests
{
    [Fact]
    public async Task It_says_everything_the_document_says_in_plain_Chinese()
    {
        var letter = Sample.Letter();
        var html = await Host.HtmlAsync(letter);

        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.All(
            [letter.Title, letter.Organ, letter.Power!, letter.Number, letter.Addressee!, letter.Paragraphs[0], letter.List!.Items[29].Text, letter.Provision!, letter.Remedies!, letter.Seal.CheckCode!, "2026年11月21日"],
            said => Assert.Contains(said, html, StringComparison.Ordinal));
        Assert.DoesNotMatch("&#x[4-9A-Fa-f]", html[html.IndexOf("<body", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task What_was_typed_stays_text()
    {
        var html = await Host.HtmlAsync(Sample.Letter() with { Addressee = "<script>alert(1)</script>\"&", Rows = [new("a", "</style><img src=x>")] });

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_loaded_and_the_policy_allows_its_own_style_alone()
    {
        var html = await Host.HtmlAsync(Sample.Certificate());
        var style = Assert.Single(Style().Matches(html)).Groups[1].Value;

        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", DocumentRenderer.ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)\s(src|style|on\w+)=|url\(|@import|<link|<script", html);
        Assert.DoesNotContain("unsafe", DocumentRenderer.ContentPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_English_version_says_that_the_Chinese_one_counts()
    {
        Assert.Contains("The Chinese version is authoritative", await Host.HtmlAsync(Sample.Certificate(Sample.English)), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"translation\"", await Host.HtmlAsync(Sample.Certificate()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_no_longer_counts_says_so_at_the_top()
    {
        var html = await Host.HtmlAsync(Sample.Certificate() with { Standing = "已撤销" });

        Assert.True(html.IndexOf("已撤销", StringComparison.Ordinal) < html.IndexOf("<h1>", StringComparison.Ordinal));
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
