using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.CosmeticsFiling.Tests.Formulas;

namespace Platform.CosmeticsFiling.Tests.Classifications;

/// <summary>2021 No. 49 arts 4 to 9 and its tables, L727 arts 3, 16, 17, 77, as the domain reference §2.2 has them.</summary>
public sealed class ClassificationTests
{
    [Theory]
    // §2.2: the example of the reference.
    [InlineData("11/16-05-03-01-02", true)]
    [InlineData("09-01/04-03-02-01", true)]
    [InlineData("A-05-03-01-02", true)]
    [InlineData("11-B-03-01-02", true)]
    [InlineData("11-05-C-01-02", true)]
    [InlineData("16/11-05-03-01-02", false)]
    [InlineData("11/11-05-03-01-02", false)]
    [InlineData("27-05-03-01-02", false)]
    [InlineData("00-05-03-01-02", false)]
    [InlineData("11-11-03-01-02", false)]
    [InlineData("11-05-04-01-02", false)]
    [InlineData("11-05-03-12-02", false)]
    [InlineData("11-05-03-01-03", false)]
    [InlineData("11-05-03-01-01/02", false)]
    [InlineData("B-05-03-01-02", false)]
    [InlineData("11-05-03-01", false)]
    [InlineData("11-05-03-01-02-01", false)]
    [InlineData("11-05-03-01-02\n", false)]
    [InlineData("１１-05-03-01-02", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_code_has_its_shape_its_codes_and_their_order(string? code, bool valid) => Assert.Equal(valid, ClassificationCode.IsValid(code));

    [Fact]
    public void Composing_orders_each_group_and_names_each_code_once() =>
        Assert.Equal("11/16-05/08-03-01-02", ClassificationCode.Of(new ClassificationForm { Efficacy = ["16", "11", "16"], Sites = ["08", "05"], Users = ["03"], Forms = ["01"], Method = "02" }));

    [Fact]
    public void Nothing_is_composed_of_an_incomplete_or_unknown_choice()
    {
        Assert.Null(ClassificationCode.Of(null));
        Assert.Null(ClassificationCode.Of(new ClassificationForm { Efficacy = ["11"], Sites = ["05"], Users = ["03"], Forms = ["01"] }));
        Assert.Null(ClassificationCode.Of(new ClassificationForm { Efficacy = ["99"], Sites = ["05"], Users = ["03"], Forms = ["01"], Method = "02" }));
    }

    [Theory]
    // Table 1: five special efficacies and every other; letters: art. 9.
    [InlineData("01-01-03-02-01", FilingRoute.Special, "01")]
    [InlineData("02-01-03-02-01", FilingRoute.Special, "02")]
    [InlineData("03-05-03-01-02", FilingRoute.Special, "03")]
    [InlineData("04-05-03-01-02", FilingRoute.Special, "04")]
    [InlineData("05-04-03-02-01", FilingRoute.Special, "05")]
    [InlineData("04/11-05-03-01-02", FilingRoute.Special, "04")]
    [InlineData("A-05-03-01-02", FilingRoute.Special, "A")]
    [InlineData("11-B-03-01-02", FilingRoute.Special, "B")]
    [InlineData("11-05-C-01-02", FilingRoute.Special, "C")]
    [InlineData("04/A-05-C-01-02", FilingRoute.Special, "04", "A", "C")]
    [InlineData("06-05-03-01-02", FilingRoute.Ordinary)]
    [InlineData("11/16-05-03-01-02", FilingRoute.Ordinary)]
    [InlineData("26-05-03-01-01", FilingRoute.Ordinary)]
    public void The_boundary_is_drawn_by_the_codes(string code, FilingRoute route, params string[] because)
    {
        var boundary = Boundary.Of(ClassificationCode.Parse(code)!);
        Assert.Equal(route, boundary.Route);
        Assert.NotEmpty(boundary.Explanations);
        Assert.Equal(because, boundary.Explanations.Select(explanation => explanation.Code).OfType<string>());
    }

    [Theory]
    // L727 arts 3, 77: soap only with a special effect, toothpaste by analogy.
    [InlineData(ProductNature.Soap, "09-09-03-05-01", FilingRoute.NotACosmetic, "77")]
    [InlineData(ProductNature.Soap, "03-09-03-05-01", FilingRoute.Special, "16")]
    [InlineData(ProductNature.Toothpaste, "09-07-03-01-01", FilingRoute.Ordinary, "77")]
    [InlineData(ProductNature.Medical, "17-05-03-01-02", FilingRoute.NotACosmetic, "3")]
    [InlineData(ProductNature.Medical, "04-05-03-01-02", FilingRoute.NotACosmetic, "3")]
    [InlineData(ProductNature.TakenIn, "11-05-03-02-02", FilingRoute.NotACosmetic, "3")]
    [InlineData(ProductNature.Article, "12-06-03-00-02", FilingRoute.NotACosmetic, "3")]
    [InlineData(ProductNature.Cosmetic, "11-05-03-01-02", FilingRoute.Ordinary, "17")]
    public void What_the_product_is_comes_before_its_codes(ProductNature nature, string code, FilingRoute route, string article)
    {
        var boundary = Boundary.Of(ClassificationCode.Parse(code)! with { Nature = nature });
        Assert.Equal(route, boundary.Route);
        Assert.Equal(article, boundary.Explanations[0].Provision.Article);
    }

    [Theory]
    [InlineData("zh-CN", "04 防晒属于特殊化妆品，须向国家药监局申请注册，不在此备案。")]
    [InlineData("en", "04 sun protection is a special cosmetic: register with NMPA, do not file here.")]
    public void The_boundary_explains_itself(string language, string words) =>
        Assert.Equal(words, Boundary.Of(ClassificationCode.Parse("04-05-03-01-02")!).Explanations[0].Title.In(System.Globalization.CultureInfo.GetCultureInfo(language)));

    [Theory]
    [InlineData("11-05-03-01-02")]
    // Art. 9, L727 art. 16
    [InlineData("A-05-03-01-02", "new-efficacy-must-be-registered:/classification/efficacy/0")]
    [InlineData("11-B-03-01-02", "new-efficacy-must-be-registered:/classification/sites/0")]
    [InlineData("04/11-05-03-01-02", "special-cosmetic-must-be-registered:/classification/efficacy/0")]
    // Notes of Table 2
    [InlineData("04-01-03-02-02", "special-cosmetic-must-be-registered:/classification/efficacy/0", "efficacy-must-suit-the-site:/classification/sites/0")]
    [InlineData("01-04-03-02-01", "special-cosmetic-must-be-registered:/classification/efficacy/0", "efficacy-must-suit-the-site:/classification/sites/0")]
    [InlineData("02-01-03-02-01", "special-cosmetic-must-be-registered:/classification/efficacy/0")]
    [InlineData("25-05-03-01-01", "efficacy-must-suit-the-site:/classification/sites/0")]
    [InlineData("25-02/06-03-01-01", "efficacy-must-suit-the-site:/classification/sites/1")]
    [InlineData("25-07-03-01-01", "efficacy-must-suit-the-site:/classification/sites/0")]
    [InlineData("25-02-03-01-01")]
    [InlineData("03-07-03-01-02", "special-cosmetic-must-be-registered:/classification/efficacy/0", "efficacy-must-suit-the-site:/classification/sites/0")]
    [InlineData("14-08-03-02-02", "efficacy-must-suit-the-site:/classification/sites/0")]
    [InlineData("14-03-03-02-02")]
    // Table 3: infants six efficacies, children ten
    [InlineData("09/11/17/20/21-01/09-01-01-02")]
    [InlineData("10-05-01-01-01", "efficacy-must-suit-the-users:/classification/efficacy/0")]
    [InlineData("08/11-05-01-01-02", "efficacy-must-suit-the-users:/classification/efficacy/0")]
    [InlineData("08/09/10/11/12/13/17/20/21-05-02-01-02")]
    [InlineData("07-05-02-01-02", "efficacy-must-suit-the-users:/classification/efficacy/0")]
    [InlineData("08-05-01/02-01-02", "efficacy-must-suit-the-users:/classification/efficacy/0")]
    [InlineData("07-05-03-01-02")]
    public void Codes_are_judged(string code, params string[] expected) => Assert.Equal(expected, Judge(ClassificationCode.Parse(code)!));

    [Theory]
    // Arts 6, 7 and 8
    [InlineData("eyes", "11-05-03-01-02", "eyes-must-stand-in-the-code:/classification/sites")]
    [InlineData("eyes", "11-06-03-01-02")]
    [InlineData("lips", "11-05-03-01-02", "lips-must-stand-in-the-code:/classification/sites")]
    [InlineData("lips", "11-07-03-01-02")]
    [InlineData("children", "11-05-03-01-02", "children-must-stand-in-the-code:/classification/users")]
    [InlineData("children", "11-05-02-01-02")]
    [InlineData("children", "11-05-01-01-02")]
    [InlineData("either", "09-05-03-01-01", "rinsed-or-left-counts-as-leave-on:/classification/method")]
    [InlineData("either", "09-05-03-01-02")]
    public void Claims_must_stand_in_the_code(string claim, string code, params string[] expected)
    {
        var form = ClassificationCode.Parse(code)!;
        Assert.Equal(expected, Judge(claim switch
        {
            "eyes" => form with { ClaimsEyes = true },
            "lips" => form with { ClaimsLips = true },
            "children" => form with { ClaimsChildren = true },
            _ => form with { RinsedOrLeft = true },
        }));
    }

    [Fact]
    public void Unknown_and_repeated_codes_are_found_at_their_places() =>
        Assert.Equal(
            ["classification-codes-must-be-known:/classification/efficacy/1", "classification-codes-must-be-known:/classification/method", "classification-codes-must-not-repeat:/classification/sites/1"],
            Judge(new ClassificationForm { Efficacy = ["11", "99"], Sites = ["05", "05"], Users = ["03"], Forms = ["01"], Method = "07" }));

    [Fact]
    public void No_cosmetic_is_not_filed() =>
        Assert.Equal(["product-must-be-a-cosmetic:/classification/nature"], Judge(ClassificationCode.Parse("09-09-03-05-01")! with { Nature = ProductNature.Soap }));

    // Tables 1 to 5: 27, 11, 4, 12 and 2 codes; every one has its words in both languages, and every efficacy its evidence.
    [Fact]
    public void The_tables_are_whole()
    {
        Assert.Equal([27, 11, 4, 12, 2], CodeGroups.All.Select(group => group.Codes.Count));
        Assert.Equal(["A", "01", "02", "03", "04", "05"], CodeGroups.Efficacy.Codes.Where(code => !code.Ordinary).Select(code => code.Code));
        Assert.All(CodeGroups.Efficacy.Codes, code => Assert.NotNull(code.Evidence));
        foreach (var code in CodeGroups.All.SelectMany(group => group.Codes))
        {
            foreach (var language in new[] { "zh-CN", "en" })
                Assert.NotEqual(code.Title.Key, code.Title.In(System.Globalization.CultureInfo.GetCultureInfo(language)));
        }
        Assert.All(CodeGroups.Sites.Codes.Concat(CodeGroups.Users.Codes).Concat(CodeGroups.Method.Codes), code => Assert.True(code.Provision.ToBeVerified));
    }

    private static IEnumerable<string> Judge(ClassificationForm form)
    {
        var product = new Named(null, form, null);
        var context = new CheckContext(Formulas.Formulas.Today, "JA", new HashSet<string>());
        return ClassificationRules.For<Named>().SelectMany(rule => rule.Check(product, context)).Select(finding => $"{finding.Code}:{finding.Pointer}");
    }
}
