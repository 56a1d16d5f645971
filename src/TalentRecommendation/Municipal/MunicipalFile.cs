using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Graduates;

namespace Platform.TalentRecommendation.Municipal;

/// <summary>A recommendation as the city's joint conference gets it. Its system's own format is not public; the names are ours and to be agreed.</summary>
internal sealed record MunicipalFile(IReadOnlyList<(string Field, string? Value)> Fields)
{
    public const string Root = "Recommendation";

    private const string Hidden = "****";

    public static MunicipalFile Of(CaseRecord @case, GraduateForm form, GraduateFile file, DateOnly recommendedOn) => new(
    [
        ("Number", @case.Number), ("Zone", @case.Zone), ("Organ", @case.Organ), ("Year", Of(form.Year)), ("RecommendedOn", Of(recommendedOn)),
        ("Employer", form.Employer?.Name), ("CreditCode", form.Employer?.CreditCode), ("Address", form.Employer?.Address), ("Route", form.Route?.ToString()), ("Listing", file.Listing), ("Industry", file.Industry),
        ("Name", form.Graduate?.Name), ("Sex", form.Graduate?.Sex?.ToString()), ("BirthDate", Of(form.Graduate?.BirthDate)), ("IdNumber", form.Graduate?.IdNumber), ("HomeProvince", form.Graduate?.HomeProvince),
        ("Mobile", form.Graduate?.Mobile), ("Email", form.Graduate?.Email),
        ("School", form.Study?.School), ("SchoolClass", Of(form.Study?.SchoolClass)), ("Education", form.Study?.Education?.ToString()), ("Major", form.Study?.Major),
        ("DiplomaOn", Of(form.Study?.DiplomaOn)), ("DegreeOn", Of(form.Study?.DegreeOn)), ("RankPercent", Of(form.Study?.RankPercent)), ("Honours", form.Study?.Honours),
        ("Points", Of(file.Points)), ("Passing", Of(file.Passing)),
        ("AgreementFrom", Of(form.Agreement?.From)), ("AgreementTo", Of(form.Agreement?.To)), ("Position", form.Agreement?.Position),
        ("ConfirmedOn", Of(file.ConfirmedAt?.ShanghaiDate())),
    ]);

    /// <summary>Without what identifies the person, for whoever looks at it here: in clear it goes to the city alone.</summary>
    public MunicipalFile Masked() => new([.. Fields.Select(cell => cell.Field is "BirthDate" or "IdNumber" or "Mobile" or "Email" ? (cell.Field, Hidden) : cell)]);

    public string Xml()
    {
        var document = new XDocument(new XElement(Root, Fields.Where(cell => !string.IsNullOrWhiteSpace(cell.Value)).Select(cell => new XElement(cell.Field, cell.Value!.Trim()))));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
            document.Save(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public string Json() => new JsonObject(Fields.Select(cell => KeyValuePair.Create($"{char.ToLowerInvariant(cell.Field[0])}{cell.Field[1..]}", (JsonNode?)cell.Value))).ToJsonString(JsonDefaults.Options);

    public string Csv() => $"{string.Join(',', Fields.Select(cell => cell.Field))}\r\n{string.Join(',', Fields.Select(cell => CsvText.Write(cell.Value)))}\r\n";

    private static string? Of(IFormattable? value) => value?.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture);
}
