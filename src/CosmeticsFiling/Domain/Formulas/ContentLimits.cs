using System.Runtime.CompilerServices;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>How a content stands to one line of a table.</summary>
/// <param name="Applies">Whether the product is of the line's use; null where the classification does not tell.</param>
/// <param name="Amount">Percent of everything the line's limit counts, as it stands in the formula.</param>
/// <param name="Basis">The part of it that needs no conversion.</param>
internal sealed record JudgedLine(LimitedSubstance Substance, LimitLine Line, bool? Applies, decimal Amount, decimal Basis)
{
    /// <summary>Over the limit however it is converted.</summary>
    public bool Exceeds => Line.Max is { } max && (Line.As is null ? Amount : Basis) > max;

    /// <summary>Over the limit as it stands; converted, it may be under it.</summary>
    public bool MayExceed => Line.Max is { } max && Amount > max;

    /// <summary>The line bars the substance from the product at any content.</summary>
    public required bool Barred { get; init; }

    public bool NeedsConversion => Line is { As: not null, Max: not null } && Amount > Basis;
}

/// <summary>One ingredient and every line of the tables that speaks of it.</summary>
internal sealed record JudgedContent(Content Content, IReadOnlyList<JudgedLine> Lines)
{
    /// <summary>Lines of uses that the product has or may have.</summary>
    public IReadOnlyList<JudgedLine> Open { get; } = [.. Lines.Where(line => line.Applies != false)];

    /// <summary>The row or component that holds most of it.</summary>
    public string Place => Content.Lines.MaxBy(line => line.Percent)!.Pointer;

    /// <summary>The line whose limit is surely broken: that of a use the product surely has, or, of uses it may have, all of them.</summary>
    public JudgedLine? Broken =>
        Open.Where(line => line.Applies == true && line.Exceeds).MinBy(line => line.Line.Max)
        ?? (Open.Count > 0 && Open.All(line => line.Applies is null && line.Exceeds) ? Open.MaxBy(line => line.Line.Max) : null);

    /// <summary>The line whose limit is broken if the product is of its use, or unless conversion brings the content under it.</summary>
    public JudgedLine? Doubtful => Broken is null ? Open.Where(line => line.MayExceed).MinBy(line => line.Line.Max) : null;
}

/// <summary>Holds the effective contents of a formula against Table 3 and the permitted tables.</summary>
internal static class ContentLimits
{
    /// <summary>The purpose by which a permitted table is the one that counts.</summary>
    private static readonly IReadOnlyList<(CatalogueKind Kind, string[] Purposes)> ByPurpose =
    [
        (CatalogueKind.Preservatives, ["防腐"]),
        (CatalogueKind.Colorants, ["着色", "色素"]),
        (CatalogueKind.UvFilters, ["防晒", "紫外", "光稳定"]),
        (CatalogueKind.HairDyes, ["染发"]),
    ];

    /// <summary>What was judged last of a formula: several rules look at the same judgement.</summary>
    private static readonly ConditionalWeakTable<Contents, Judged> Last = [];

    public static IReadOnlyList<JudgedContent> Of(FormulaForm formula, ClassificationForm? classification, Catalogue catalogue)
    {
        var contents = Contents.Of(formula);
        if (Last.TryGetValue(contents, out var last) && ReferenceEquals(last.Classification, classification) && ReferenceEquals(last.Catalogue, catalogue))
            return last.Contents;
        var judged = new Judged(classification, catalogue, [.. Judge(contents.Effective, classification, catalogue)]);
        Last.AddOrUpdate(contents, judged);
        return judged.Contents;
    }

    /// <summary>Whether an ingredient serves what a permitted table is for.</summary>
    public static bool Serves(CatalogueKind kind, Content content) =>
        ByPurpose.Any(entry => entry.Kind == kind && content.Purposes.Any(purpose => entry.Purposes.Any(word => purpose.Contains(word, StringComparison.Ordinal))));

    private static IEnumerable<JudgedContent> Judge(IReadOnlyList<Content> contents, ClassificationForm? classification, Catalogue catalogue)
    {
        var byKey = contents.SelectMany(content => content.Keys.Select(key => (key, content))).ToLookup(pair => pair.key, pair => pair.content);
        foreach (var content in contents)
        {
            var (substances, settled) = Counting(content, [.. catalogue.LimitsOf(content.Keys)]);
            var lines = (
                from substance in substances
                let applies = Uses(substance, classification)
                from line in substance.Lines
                where line.Members.Any(member => member.Keys.Any(content.Keys.Contains))
                select Judge(substance, line, applies[line], content, classification, byKey)).ToList();
            // Several tables know the use and the purpose names none of them: none counts for sure.
            if (!settled && lines.Where(line => line.Applies != false).Select(line => line.Substance.Kind).Distinct().Count() > 1)
                lines = [.. lines.Select(line => line.Applies == true ? line with { Applies = null } : line)];
            if (lines.Count > 0)
                yield return new JudgedContent(content, lines);
        }
    }

    /// <summary>
    /// The tables that count for what the ingredient is used for, and whether its purpose settles them. As a preservative it follows their
    /// table and no other (note 1 of Table 3).
    /// </summary>
    private static (IEnumerable<LimitedSubstance> Substances, bool Settled) Counting(Content content, IReadOnlyList<LimitedSubstance> all)
    {
        var served = all.Where(substance => Serves(substance.Kind, content)).ToList();
        if (served.Any(substance => substance.Kind == CatalogueKind.Preservatives))
            return (served, true);
        if (served.Count > 0)
            return (all.Where(substance => substance.Kind == CatalogueKind.Restricted || served.Contains(substance)), true);
        var others = all.Where(substance => substance.Kind != CatalogueKind.Preservatives).ToList();
        return others.Count == 0 ? (all, true) : (others, false);
    }

    private static Dictionary<LimitLine, bool?> Uses(LimitedSubstance substance, ClassificationForm? classification)
    {
        var uses = substance.Lines.Where(line => !line.Use.IsOther).ToDictionary(line => line, line => line.Use.Holds(classification));
        var none = Condition.Not(Condition.Any(uses.Values));
        foreach (var line in substance.Lines.Where(line => line.Use.IsOther))
            uses[line] = none;
        return uses;
    }

    private static JudgedLine Judge(LimitedSubstance substance, LimitLine line, bool? applies, Content content, ClassificationForm? classification, ILookup<string, Content> byKey)
    {
        var counted = line.Total || line.With.Count > 0
            ? line.Members.Concat(line.With).SelectMany(member => member.Keys.SelectMany(key => byKey[key]).Select(found => (found, member.IsBasis))).ToList()
            : [(content, line.Members.Any(member => member.IsBasis && member.Keys.Any(content.Keys.Contains)))];
        return new JudgedLine(
            substance, line, applies,
            counted.Select(pair => pair.Item1).Distinct().Sum(found => found.Percent),
            counted.Where(pair => pair.Item2).Select(pair => pair.Item1).Distinct().Sum(found => found.Percent))
        {
            Barred = line.Ban.Holds(classification) == true,
        };
    }

    private sealed record Judged(ClassificationForm? Classification, Catalogue Catalogue, IReadOnlyList<JudgedContent> Contents);
}
