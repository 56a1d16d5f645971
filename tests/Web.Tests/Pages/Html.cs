using System.Text.RegularExpressions;

namespace Platform.Web.Tests.Pages;

/// <summary>What holds for every page.</summary>
internal static partial class Html
{
    public static void IsClean(string html)
    {
        Assert.DoesNotMatch(InlineScript(), html);
        Assert.DoesNotMatch(InlineStyle(), html);
        Assert.DoesNotMatch(Elsewhere(), html);
        Assert.DoesNotContain("&#x4E", html, StringComparison.Ordinal);
        Assert.Single(Heading().Matches(html));
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var label in For().Matches(html).Select(match => match.Groups[1].Value))
            Assert.Contains(label, ids);
    }

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|\son\w+=""|javascript:|hx-on", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"<style|\sstyle=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"(?:src|href|action)=""(?:https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("<h1")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\sid=""([^""]+)""")]
    private static partial Regex Id();

    [GeneratedRegex(@"<label[^>]*\sfor=""([^""]+)""")]
    private static partial Regex For();
}
