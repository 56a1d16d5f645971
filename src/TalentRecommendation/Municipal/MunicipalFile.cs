using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults;
using Platform.TalentRecommendation.Graduates;

namespace Platform.TalentRecommendation.Municipal;

/// <summary>
/// A recommendation as the city's joint conference gets it, with every item that was counted, so that the city can count again. Its system's
/// own format is not public; the names are ours and to be agreed, the values are those of the form.
/// </summary>
internal sealed record MunicipalFile(IReadOnlyList<(string Field, string? Value)> Fields)
{
    public const string Root = "Recommendation";

    /// <param name="form">Canonical; masked (<see cref="CaseKernel.Matter.Masked"/>) for whoever looks at it here. In clear it goes to the city alone.</param>
    /// <param name="score">Null where the year has no table.</param>
    public static MunicipalFile Of(CaseRecord @case, JsonNode form, GraduateFile file, Score? score, DateOnly recommendedOn)
    {
        return new MunicipalFile(
        [
            ("Number", @case.Number), ("Zone", @case.Zone), ("Organ", @case.Organ), Said("Year", "/year"), ("RecommendedOn", Of(recommendedOn)),
            Said("Employer", "/employer/name"), Said("CreditCode", "/employer/creditCode"), Said("Address", "/employer/address"), Said("Route", "/route"), ("Listing", file.Listing), ("Industry", file.Industry),
            Said("Name", "/graduate/name"), Said("Sex", "/graduate/sex"), Said("BirthDate", "/graduate/birthDate"), Said("IdNumber", "/graduate/idNumber"), Said("HomeProvince", "/graduate/homeProvince"),
            Said("Mobile", "/graduate/mobile"), Said("Email", "/graduate/email"),
            Said("School", "/study/school"), Said("SchoolClass", "/study/schoolClass"), Said("InShanghai", "/study/inShanghai"), Said("Education", "/study/education"), Said("Major", "/study/major"), Said("Enrolment", "/study/enrolment"),
            Said("DiplomaOn", "/study/diplomaOn"), Said("DegreeOn", "/study/degreeOn"), Said("EmployedWhileStudying", "/study/employedWhileStudying"), Said("RankPercent", "/study/rankPercent"),
            Said("Language", "/study/language"), Said("Computer", "/study/computer"), Said("Research", "/study/research"), Said("EmployerItems", "/employerItems"), Said("Honours", "/study/honours"),
            ("Points", Of(file.Points)), ("Passing", Of(file.Passing)), ("Items", Of(score)), Said("Direct", "/study/direct"),
            Said("AgreementFrom", "/agreement/from"), Said("AgreementTo", "/agreement/to"), Said("Position", "/agreement/position"), Said("OwnStartUp", "/agreement/ownStartUp"),
            ("ConfirmedOn", Of(file.ConfirmedAt?.ShanghaiDate())),
        ]);

        (string, string?) Said(string field, string pointer) => (field, pointer.Split('/').Skip(1).Aggregate((JsonNode?)form, (node, part) => node?[part]) switch
        {
            JsonArray several => string.Join(';', several.Select(one => one?.ToString())),
            var one => one?.ToString(),
        });
    }

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

    /// <summary>Group, item and points, such as <c>education/master=24</c>, in the table's order.</summary>
    private static string? Of(Score? score) => score is null ? null : string.Join(';', score.Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Group.Code}/{item.Item.Code}={item.Points}")));

    private static string? Of(IFormattable? value) => value?.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture);
}
