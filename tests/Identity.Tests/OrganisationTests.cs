using Platform.Identity.Domain;

namespace Platform.Identity.Tests;

public sealed class OrganisationTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    [Fact]
    public void A_domestic_organisation_keeps_the_normalised_code() =>
        Assert.Equal("91440300708461136T", Organisation.Domestic(Id, "某某有限公司", null, " 91440300708461136t").Value?.CreditCode);

    [Fact]
    public void A_domestic_organisation_without_a_right_code_is_refused() =>
        Assert.Equal("credit-code-check", Organisation.Domestic(Id, "某某有限公司", null, "91330000799655058B").Problem?.Kind.Code);

    [Theory]
    [InlineData("DEU", "HRB 12345", null)]
    [InlineData("HKG", "2345678", null)]
    [InlineData("CHE", "CHE-123.456.789", null)]
    [InlineData("JPN", "登記第1234号", null)]
    [InlineData("DE", "HRB 12345", "country")]
    [InlineData("deu", "HRB 12345", "country")]
    [InlineData("DEU\n", "HRB 12345", "country")]
    [InlineData("DEU", "", "registration-number")]
    [InlineData("DEU", " HRB", "registration-number")]
    [InlineData("DEU", "HRB\t1", "registration-number")]
    [InlineData("DEU", "HRB 12345\n", "registration-number")]
    [InlineData("DEU", "<b>1</b>", "registration-number")]
    public void A_foreign_organisation_is_known_by_country_and_number(string country, string number, string? code) =>
        Assert.Equal(code, Organisation.Foreign(Id, "某某公司", "Some GmbH", country, number).Problem?.Kind.Code);

    [Theory]
    [InlineData("")]
    [InlineData(" 某某有限公司")]
    [InlineData("某某|有限公司")]
    public void A_name_that_would_break_a_ticket_is_refused(string name)
    {
        Assert.Equal("organisation-name", Organisation.Domestic(Id, name, null, "91440300708461136T").Problem?.Kind.Code);
        Assert.Equal("organisation-name", Organisation.Foreign(Id, "某某公司", name, "DEU", "1").Problem?.Kind.Code);
    }
}
