using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Materials;

/// <summary>
/// One paper a matter asks for. Words: <c>material.&lt;Code&gt;</c>, <c>.note</c>, <c>.source</c> in the matter's texts.
/// </summary>
/// <param name="RequiredWhen">Given the form; null when it is always required.</param>
/// <param name="Kinds">Accepted kinds, as found in the content: <c>pdf</c>, <c>jpg</c>, <c>png</c>.</param>
public sealed record MaterialRequirement<TForm>(string Code, Provision Provision, Func<TForm, bool>? RequiredWhen = null)
{
    public IReadOnlyList<string> Kinds { get; init; } = ["pdf", "jpg", "png"];

    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>
    /// Shows who somebody is: a passport, an identity card, a paper with such data. Officers look at it with a watermark;
    /// the original is an act with a reason.
    /// </summary>
    public bool Identity { get; init; }

    /// <summary><c>original</c> or <c>copy</c>, as the guide says.</summary>
    public string Form { get; init; } = "copy";

    public int Copies { get; init; } = 1;
}
