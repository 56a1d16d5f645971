using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Privacy;

namespace Platform.CaseKernel.Tests.Privacy;

/// <summary>What is left of a personal value, and which values are personal.</summary>
public sealed class MaskTests
{
    [Theory]
    [InlineData(Mask.DocumentNumber, "C01X00T47", "C01****47")]
    [InlineData(Mask.DocumentNumber, "11010519491231002X", "110****2X")]
    [InlineData(Mask.DocumentNumber, "12345678", "****")]
    [InlineData(Mask.Phone, "13800135678", "138****5678")]
    [InlineData(Mask.Phone, "+86 138 0013 5678", "138****5678")]
    [InlineData(Mask.Phone, "+86 21 6288 0000", "****00")]
    [InlineData(Mask.Phone, "110", "****")]
    [InlineData(Mask.Email, "anna@example.com", "a****@example.com")]
    [InlineData(Mask.Email, "al@example.com", "****@example.com")]
    [InlineData(Mask.Email, "nobody", "****")]
    [InlineData(Mask.BirthDate, "1981-11-21", "19**-**-**")]
    [InlineData(Mask.BirthDate, "x", "****")]
    [InlineData(Mask.Address, "上海市静安区示例路8号1201室", "上海市静安区****")]
    [InlineData(Mask.Address, "静安区8号", "****")]
    [InlineData(Mask.Address, "12 Example Street, Koeln", "****")]
    [InlineData(Mask.Name, "Anna Beispiel", "Anna Beispiel")]
    public void A_value_keeps_what_lets_it_be_recognised(Mask mask, string value, string left) => Assert.Equal(left, Masks.Of(mask, value));

    [Theory]
    [InlineData("请核对护照C01X00T47", "请核对护照****")]
    [InlineData("see C01X00T47 please", "see **** please")]
    [InlineData("call +86 138 0013 5678 today", "call **** today")]
    [InlineData("write to anna.beispiel@example.com", "write to ****")]
    [InlineData("case ROE-JA-2026-000001, born 1981-11-21, 3 working days", "case ROE-JA-2026-000001, born ****, 3 working days")]
    public void Words_of_which_nothing_is_known_lose_what_looks_like_a_number(string words, string left) => Assert.Equal(left, Masks.Suspects(words));

    [Fact]
    public void Every_personal_value_of_a_form_has_its_place()
    {
        var places = PersonalPlaces.Of(typeof(PersonsForm)).In(Json(PersonsForm.With(PersonForm.Anna)));
        Assert.Equal(
            ["/people/0/name", "/people/0/born", "/people/0/number", "/people/0/phone", "/people/0/email", "/people/0/address", "/people/0/letters/0", "/people/0/letters/1"],
            places.Select(place => place.Pointer));
    }

    [Fact]
    public void A_stripped_form_has_nothing_personal_and_keeps_the_rest()
    {
        var stripped = PersonalPlaces.Of(typeof(PersonsForm)).Stripped(Json(PersonsForm.With(PersonForm.Anna, PersonForm.Bo)));
        Assert.Equal("""{"undertaking":"晨星茶室","people":[{"post":"manager"},{"post":"manager"}]}""", stripped.ToJsonString(ServiceDefaults.JsonDefaults.Options));
    }

    [Fact]
    public void The_schema_says_what_is_personal()
    {
        var person = FormSchema.Of(typeof(PersonsForm))["properties"]!["people"]!["items"]!["properties"]!;
        Assert.Equal("document-number", (string?)person["number"]!["x-personal"]);
        Assert.Equal("birth-date", (string?)person["born"]!["x-personal"]);
        Assert.Null(person["post"]!["x-personal"]);
    }

    // Accident: a field is added to a person's record, and every officer reads it in clear for years.
    [Fact]
    public void A_member_of_a_person_of_which_nobody_said_whether_it_is_personal_stops_the_start()
    {
        Assert.Equal(["/person/nickname", "/person/born", "/emergencyPhone"], PersonalPlaces.Undecided(typeof(Careless)));
        Assert.Empty(PersonalPlaces.Undecided(typeof(PersonsForm)));
    }

    private static JsonNode Json(PersonsForm form) => JsonSerializer.SerializeToNode(form, FormReader.Options)!;

    private sealed record Careless
    {
        public CarelessPerson? Person { get; init; }

        public string? EmergencyPhone { get; init; }

        public string? Remark { get; init; }
    }

    [Person]
    private sealed record CarelessPerson
    {
        public string? Nickname { get; init; }

        [Personal(Mask.Name)]
        public string? Name { get; init; }

        public IReadOnlyList<DateOnly>? Born { get; init; }

        public bool? Tall { get; init; }
    }
}
