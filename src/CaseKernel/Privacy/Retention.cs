using System.Reflection;
using System.Text.Json;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Privacy;

/// <summary>
/// How long the personal data of a closed case is kept. Dated data with its source: a later term holds for cases that end
/// from its day on, and those that ended before keep theirs.
/// </summary>
/// <param name="Outcome">The state in which the case ended; null for every state without a term of its own.</param>
/// <param name="Years">After the day named by <paramref name="From"/>.</param>
/// <param name="ToBeVerified">Whether the business side has yet to confirm it.</param>
public sealed record RetentionTerm(string? Outcome, int Years, RetentionFrom From, DateOnly ValidFrom, DateOnly? ValidTo, Words Source, bool ToBeVerified)
{
    /// <summary>A table of terms that is embedded in an assembly as JSON.</summary>
    public static IReadOnlyList<RetentionTerm> Read(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var table = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(name, StringComparison.Ordinal)))!;
        return JsonSerializer.Deserialize<RetentionTerm[]>(table, JsonDefaults.Options)!;
    }

    /// <summary>The term of a case that ended so and then; null when the table has none, and nothing is erased.</summary>
    public static RetentionTerm? Of(IReadOnlyList<RetentionTerm> terms, string outcome, DateOnly endedOn)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Where(term => (term.Outcome is null || term.Outcome == outcome) && term.ValidFrom <= endedOn && (term.ValidTo is not { } last || endedOn <= last))
            .OrderByDescending(term => term.Outcome is not null).ThenByDescending(term => term.ValidFrom).FirstOrDefault();
    }

    /// <summary>The first day on which the data is no longer kept; null while nobody can say.</summary>
    internal DateOnly? EndsOn(DateOnly endedOn, IReadOnlyList<CertificateRecord> certificates)
    {
        var last = endedOn;
        foreach (var certificate in From == RetentionFrom.Validity ? certificates : [])
        {
            if ((certificate.RevokedOn ?? certificate.ReplacedOn ?? certificate.ValidTo) is not { } over)
                return null;
            last = over > last ? over : last;
        }
        return last.AddYears(Years).AddDays(1);
    }
}

public enum RetentionFrom
{
    /// <summary>The end of the case.</summary>
    End,

    /// <summary>The end of the case or of the last certificate it brought, whichever is later.</summary>
    Validity,
}

/// <summary>By which rule the data of a case was erased, as its row keeps it.</summary>
internal static class ErasureRule
{
    public static string Write(RetentionTerm term) => JsonSerializer.Serialize(term, JsonDefaults.Options);

    public static ErasureView? View(CaseRecord @case)
    {
        if (@case is not { ErasedAt: { } at, ErasedBy: { } rule })
            return null;
        var term = JsonSerializer.Deserialize<RetentionTerm>(rule, JsonDefaults.Options)!;
        var from = new Text(typeof(Texts.PrivacyTexts), term.From == RetentionFrom.Validity ? "erased.from.validity" : "erased.from.end");
        var words = new Text(typeof(Texts.PrivacyTexts), term.ToBeVerified ? "erased.rule.unverified" : "erased.rule", from, term.Years, term.Source).InCallersLanguage();
        return new ErasureView(at.InShanghai(), words);
    }
}

/// <summary>When the personal data of a case was erased, and by which rule in words.</summary>
internal sealed record ErasureView(DateTimeOffset At, string Rule);
