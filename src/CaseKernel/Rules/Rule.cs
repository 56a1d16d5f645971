using System.Text.RegularExpressions;
using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Rules;

public enum Severity
{
    /// <summary>Submission is refused until mended.</summary>
    Block,

    /// <summary>Shown to the applicant; submission goes on.</summary>
    Warn,

    /// <summary>Shown to the officer beside the field.</summary>
    Note,
}

/// <summary>What a rule found: where, what, how to mend it, who says so, and which organ is right if this one is not.</summary>
public sealed record Finding(string Pointer, string Code, Text Title, Text Mend, Severity Severity, Provision? Provision, Organ? Organ = null);

/// <summary>What a rule may look at besides the form. <paramref name="Today"/> is the day in Shanghai.</summary>
public sealed record CheckContext(DateOnly Today, string Zone, IReadOnlySet<string> Materials)
{
    /// <summary>The day of the application: of the first submission, or today as long as there is none. A correction does not make an application late.</summary>
    public DateOnly AppliedOn { get; init; } = Today;

    /// <summary>What the service's own tables say about this case (<c>Matter.KnowAsync</c>).</summary>
    public object? Known { get; init; }
}

/// <summary>
/// One requirement, named by its sentence. Its code is the class name in kebab case; its words are
/// <c>rule.&lt;ClassName&gt;</c> and <c>rule.&lt;ClassName&gt;.mend</c> in the matter's texts. Pure: the same form, day and materials find the same.
/// </summary>
public abstract partial class Rule<TForm>(Type texts)
{
    public string Code => WordStart().Replace(Sentence, "-$1").TrimStart('-').ToLowerInvariant();

    public abstract Provision Provision { get; }

    public virtual Severity Severity => Severity.Block;

    public abstract IEnumerable<Finding> Check(TForm form, CheckContext context);

    /// <param name="pointer">JSON pointer into the form, <c>/materials/&lt;code&gt;</c>, or empty for the whole case.</param>
    protected Finding At(string pointer, params object?[] args) => new(
        pointer,
        Code,
        new Text(texts, $"rule.{Sentence}", args),
        new Text(texts, $"rule.{Sentence}.mend", args),
        Severity,
        Provision);

    /// <summary>The name of the class, whatever the form it is closed over.</summary>
    public string Sentence => GetType().Name.Split('`')[0];

    [GeneratedRegex("([A-Z])")]
    private static partial Regex WordStart();
}
