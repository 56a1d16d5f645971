using System.Globalization;
using System.Reflection;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Tests.Rules;

/// <summary>The table of the domain reference §1.8 (L584 arts 35 to 39), row by row.</summary>
public sealed class PenaltiesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Theory]
    [InlineData("unregistered", 50_000, 200_000)]
    [InlineData("profit-making", 50_000, 500_000)]
    [InlineData("false-papers", 20_000, 200_000, 1_000, 10_000)]
    [InlineData("false-annual-report", 20_000, 200_000)]
    [InlineData("certificate-misused", 10_000, 100_000, 1_000, 10_000)]
    [InlineData("activity-outside", 10_000, 100_000)]
    [InlineData("annual-report-missing", 10_000, 30_000)]
    [InlineData("wrong-name", 10_000, 30_000)]
    [InlineData("refusal-to-move", 10_000, 30_000)]
    [InlineData("no-announcement", 10_000, 30_000)]
    [InlineData("change-not-registered", 10_000, 30_000)]
    [InlineData("not-deregistered", 10_000, 30_000)]
    [InlineData("items-not-filed", 10_000, 30_000)]
    public void An_act_costs_what_the_regulation_says(string act, int from, int to, int? personsFrom = null, int? personsTo = null)
    {
        var penalty = Penalties.For(act, Today);
        Assert.Equal(new Fine(from, to), penalty.Office);
        Assert.Equal(personsFrom is { } least ? new Fine(least, personsTo!.Value) : null, penalty.Persons);
    }

    [Fact]
    public void Every_act_that_has_a_name_is_in_the_table_once_and_has_its_words()
    {
        var named = typeof(Penalties).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);
        Assert.Equal(named, Penalties.All.Select(penalty => penalty.Act).Order(StringComparer.Ordinal));
        Assert.All(Penalties.All, penalty => Assert.True(Text.Exists(typeof(RoTexts), $"penalty.{penalty.Act}") && Text.Exists(typeof(RoTexts), $"penalty.{penalty.Act}.further"), penalty.Act));
    }

    [Theory]
    [InlineData("annual-report-missing", "en", "No annual report: a fine of RMB 10,000 to 30,000; with an order to correct; if still not done, the registration is revoked (Regulations on the Registration of Resident Representative Offices of Foreign Enterprises (State Council Decree 584), art. 38(1))")]
    [InlineData("false-papers", "zh-CN", "提交虚假材料取得登记或者备案：处 20,000 元至 200,000 元罚款，对责任人员处 1,000 元至 10,000 元罚款；情节严重的撤销登记或者吊销登记证（《外国企业常驻代表机构登记管理条例》（国务院令第584号）第35-39条）")]
    public void The_warning_is_one_line_with_its_law(string act, string language, string line) =>
        Assert.Equal(line, Penalties.Warning(act, Today).In(CultureInfo.GetCultureInfo(language)));

    [Fact]
    public void Before_the_regulation_there_is_no_penalty() =>
        Assert.Throws<InvalidOperationException>(() => Penalties.For(Penalties.WrongName, new DateOnly(2011, 2, 28)));
}
