using System.Globalization;
using Platform.Persistence;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Qualifications;
using Platform.TalentRecommendation.Figures;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Listings;
using Platform.TalentRecommendation.Staff;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Exports;

/// <summary>One row of an export without the personal data, which is read from its case.</summary>
internal sealed record ExportRow(Guid CaseId, IReadOnlyList<string> Cells);

/// <summary>Where the rows of an export come from.</summary>
/// <param name="Columns">Words <c>column.&lt;code&gt;</c>, in the order of <see cref="ExportRow.Cells"/>.</param>
/// <param name="Places">Places of the case's form that follow them, each with its word.</param>
internal sealed record ExportSource(
    ExportKind What, IReadOnlyList<string> Columns, IReadOnlyList<(string Column, string Pointer)> Places, Func<Work, ExportRange, CancellationToken, Task<IReadOnlyList<ExportRow>>> RowsAsync);

/// <summary>Which rows: of a zone (empty: any) and of a year (0: any), as days too.</summary>
internal sealed record ExportRange(string Zone, int Year, int Most)
{
    public DateOnly From => Year == 0 ? DateOnly.MinValue : new DateOnly(Year, 1, 1);

    public DateOnly To => Year == 0 ? DateOnly.MaxValue : new DateOnly(Year, 12, 31);
}

internal static class ExportSources
{
    private static readonly IReadOnlyList<ExportSource> All =
    [
        Of<QualificationRecord>(ExportKind.Qualifications, "Exports.Qualifications", row => row.CaseId,
            [
                ("number", row => row.Number),
                ("zone", row => Zones.Title(row.Zone).InCallersLanguage()),
                ("employer", row => row.Employer),
                ("qualification", row => RecognisedList.Find(row.Qualification, row.IssuedOn)?.Title.Here() ?? row.Qualification),
                ("issued-on", row => Day(row.IssuedOn)),
                ("valid-to", row => Day(row.ValidTo)),
                ("ended-on", row => Day(row.EndedOn)),
            ],
            [("name", "/holder/name"), ("nationality", "/holder/nationality"), ("passport", "/holder/passport"), ("certificate", "/paper/number")]),
        Of<Listing>(ExportKind.Listings, "Exports.Listings", row => row.CaseId,
            [
                ("number", row => row.Number),
                ("zone", row => Zones.Title(row.Zone).InCallersLanguage()),
                ("year", row => Number(row.Year)),
                ("employer", row => row.Employer),
                ("credit-code", row => row.CreditCode),
                ("industry", row => Industries.TitleOf(row.Zone, row.Industry, row.Year) ?? ""),
                ("state", row => new Text(typeof(PanelTexts), $"listing.{row.State}").InCallersLanguage()),
                ("issued-on", row => Day(row.PublishedOn)),
                ("ended-on", row => Day(row.EndedOn)),
            ],
            [("contact", "/contact/name"), ("mobile", "/contact/mobile")]),
        Of<GraduateFile>(ExportKind.Graduates, "Exports.Graduates", row => row.CaseId,
            [
                ("number", row => row.Number),
                ("zone", row => Zones.Title(row.Zone).InCallersLanguage()),
                ("year", row => Number(row.Year)),
                ("employer", row => row.Employer),
                ("industry", row => Industries.TitleOf(row.Zone, row.Industry, row.Year) ?? ""),
                ("points", row => Number(row.Points)),
                ("passing", row => Number(row.Passing)),
                ("state", row => new Text(typeof(PanelTexts), $"graduate.{row.State}").InCallersLanguage()),
            ],
            [("name", "/graduate/name"), ("id-number", "/graduate/idNumber"), ("school", "/study/school"), ("major", "/study/major")]),
        Of<StaffMember>(ExportKind.Staff, "Exports.Staff", row => row.CaseId,
            [
                ("number", row => row.Number),
                ("zone", row => Zones.Title(row.Zone).InCallersLanguage()),
                ("employer", row => row.OrganisationName),
                ("position", row => row.Position),
                ("class", row => row.Class.ToUpperInvariant()),
                ("work-permit", row => row.WorkPermit),
                ("work-permit-until", row => Day(row.WorkPermitUntil)),
                ("residence-until", row => Day(row.ResidenceUntil)),
                ("state", row => new Text(typeof(StaffTexts), $"staff.{row.State}").InCallersLanguage()),
            ],
            [("name", "/person/name"), ("nationality", "/person/nationality"), ("passport", "/person/passport")]),
    ];

    public static ExportSource Find(ExportKind what) => All.Single(source => source.What == what);

    private static ExportSource Of<TRow>(
        ExportKind what, string statement, Func<TRow, Guid> caseOf, (string Column, Func<TRow, string> Cell)[] columns, IReadOnlyList<(string Column, string Pointer)> places) => new(
            what,
            [.. columns.Select(column => column.Column)],
            places,
            async (work, range, cancellationToken) => [.. (await work.QueryAsync<TRow>(statement, range, cancellationToken)).Select(row => new ExportRow(caseOf(row), [.. columns.Select(column => column.Cell(row))]))]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
