using Microsoft.AspNetCore.Http;

namespace Platform.Web.Shared.Pages;

/// <summary>What was typed into a form that was not taken, for the page that shows it again.</summary>
public static class PostedWords
{
    /// <summary>Empty for what was not posted.</summary>
    public static string Said(this IFormCollection? form, string name) => form?[name].ToString() ?? "";
}
