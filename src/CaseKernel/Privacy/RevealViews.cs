using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;
using System.Text.Json.Nodes;

namespace Platform.CaseKernel.Privacy;

/// <summary>What an officer's case says about its masked places.</summary>
/// <param name="Masked">JSON pointers of the form's places that are masked in this answer.</param>
/// <param name="Open">Places that this officer has revealed, in clear in this answer; every such answer is recorded.</param>
/// <param name="MayReveal">Whether this officer may reveal now.</param>
/// <param name="Purposes">Of which one must be stated.</param>
internal sealed record RevealsView(IReadOnlyList<string> Masked, IReadOnlyList<OpenPlace> Open, bool MayReveal, IReadOnlyList<CodeTitle> Purposes)
{
    public static RevealsView Of(OfficeSight sight, string form, bool mayReveal) => new(
        sight.Masked(form),
        [.. sight.Open.OrderBy(reveal => reveal.Pointer, StringComparer.Ordinal).Select(reveal => new OpenPlace(reveal.Pointer, reveal.OpenUntil.InShanghai()))],
        mayReveal,
        [.. Platform.CaseKernel.Privacy.Purposes.Stated.Select(PurposeWords.Of)]);
}

internal sealed record OpenPlace(string Pointer, DateTimeOffset OpenUntil);

/// <summary>The answer to a reveal: the values, once, and until when the case shows them to this officer.</summary>
/// <param name="Id">Of the reading that records it.</param>
/// <param name="Materials">Papers whose original may be opened until then.</param>
internal sealed record RevealView(Guid Id, DateTimeOffset At, CodeTitle Purpose, DateTimeOffset OpenUntil, IReadOnlyList<RevealedValue> Values, IReadOnlyList<string> Materials);

internal sealed record RevealedValue(string Pointer, JsonNode? Value);

internal static class PurposeWords
{
    public static CodeTitle OfKind(string kind) => new(kind, new Text(typeof(PrivacyTexts), $"reading.{kind}").InCallersLanguage());

    public static CodeTitle Of(string purpose) => new(purpose,
        Text.Exists(typeof(PrivacyTexts), $"purpose.{purpose}") ? new Text(typeof(PrivacyTexts), $"purpose.{purpose}").InCallersLanguage() : purpose);
}
