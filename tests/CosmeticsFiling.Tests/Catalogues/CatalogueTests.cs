using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Tests.Catalogues;

/// <summary>Tables as they are read, and what they answer on a day.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<CatalogueKind> Kinds { get; } = [.. CatalogueKinds.All];

    [Theory, MemberData(nameof(Kinds))]
    public void The_shipped_tables_read_without_an_error(CatalogueKind kind)
    {
        var (entries, errors) = CatalogueCsv.Read(kind, ShippedCatalogues.Text(kind));
        Assert.Empty(errors);
        Assert.NotEqual(0, entries.Count);
    }

    [Fact]
    public void Only_Table_3_ships_whole_and_every_table_names_its_source()
    {
        var versions = ShippedCatalogues.On(Formulas.Formulas.Today).Versions.ToList();
        Assert.Equal(CatalogueKinds.All.Select(kind => kind.Code()), versions.Select(version => version.Kind));
        Assert.Equal(["restricted"], versions.Where(version => version.Complete).Select(version => version.Kind));
        Assert.All(versions.Where(version => !version.Complete), version => Assert.Contains("待核实", version.Source, StringComparison.Ordinal));
    }

    [Fact]
    public void No_shipped_ingredient_stands_twice()
    {
        var (entries, _) = CatalogueCsv.Read(CatalogueKind.Ingredients, ShippedCatalogues.Text(CatalogueKind.Ingredients));
        Assert.Equal(entries.Ingredients.Count, entries.Ingredients.Select(ingredient => IngredientNames.Key(ingredient.Name)).Distinct().Count());
        Assert.DoesNotContain(entries.Ingredients, ingredient => IngredientNames.IsOdd(ingredient.Name));
    }

    [Theory]
    [InlineData(CatalogueKind.Ingredients, "name,inci,part\n水,,I\n,,II\n甘油,,III\n", "3:name", "4:part")]
    [InlineData(CatalogueKind.Ingredients, "name,inci,part,from\n水,,I,2026/01/01\n", "2:from")]
    [InlineData(CatalogueKind.Prohibited, "entry,zh,en,members\n1,汞,mercury,\n", "2:members")]
    [InlineData(CatalogueKind.Prohibited, "entry,zh,en,members\n1,汞,,汞\n", "2:en", "2:members")]
    [InlineData(CatalogueKind.Preservatives, "entry,zh,en,members,max\n1,某物,thing,某物,101\n", "2:max")]
    [InlineData(CatalogueKind.Preservatives, "entry,zh,en,members,max\n1,某物,thing,某物,一\n", "2:max")]
    [InlineData(CatalogueKind.Restricted, "entry,zh,en,members,use\n1,某物,thing,某物,leave-on&sometimes\n", "2:use")]
    [InlineData(CatalogueKind.Restricted, "entry,zh,en,members,label_zh,label_en\n1,某物,thing,某物,含某物;勿入眼,Contains thing\n", "2:label_en")]
    [InlineData(CatalogueKind.Restricted, "entry,zh,en,members,label_zh,label_en\n1,某物,thing,某物,[never mind]含某物,Contains thing\n", "2:label_zh")]
    [InlineData(CatalogueKind.Restricted, "", "1:")]
    public void Wrong_lines_are_named_with_line_and_column(CatalogueKind kind, string csv, params string[] expected) =>
        Assert.Equal(expected, CatalogueCsv.Read(kind, csv).Errors.Select(error => $"{error.Line}:{error.Column}"));

    [Theory]
    [InlineData("2026-06-30", 3.0)]
    [InlineData("2026-07-01", 2.0)]
    public void An_entry_counts_from_its_day(string on, double max)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        var (entries, errors) = CatalogueCsv.Read(CatalogueKind.Restricted, "entry,zh,en,members,max,from,to\n8,某物,thing,某物,3,,2026-06-30\n8,某物,thing,某物,2,2026-07-01,\n");
        Assert.Empty(errors);
        var catalogue = new Catalogue(day, new Dictionary<CatalogueKind, CatalogueList> { [CatalogueKind.Restricted] = new(ShippedCatalogues.Version(CatalogueKind.Restricted, "", 2), entries) });
        Assert.Equal((decimal)max, catalogue.LimitsOf(["某物"]).Single().Lines.Single().Max);
    }

    [Theory]
    [InlineData("leave-on", "11-05-03-01-02", true)]
    [InlineData("leave-on", "11-05-03-01-01", false)]
    [InlineData("rinse-off&hair", "09-01-03-02-01", true)]
    [InlineData("rinse-off&hair", "09-04-03-02-01", null)]
    [InlineData("rinse-off&hair", "09-05-03-02-01", false)]
    [InlineData("hair|face", "09-04-03-02-01", null)]
    [InlineData("hair|face", "09-05-03-02-01", true)]
    [InlineData("!eyes", "11-06-03-01-02", false)]
    [InlineData("!mucous", "11-05-03-01-02", true)]
    [InlineData("asked", "11-05-03-01-02", null)]
    [InlineData("asked&leave-on", "11-05-03-01-01", false)]
    [InlineData("asked|leave-on", "11-05-03-01-02", true)]
    [InlineData("never", "11-05-03-01-02", false)]
    [InlineData("", "11-05-03-01-02", true)]
    [InlineData("leave-on", null, null)]
    [InlineData("", null, true)]
    public void Conditions_say_yes_no_or_that_they_cannot_tell(string condition, string? code, bool? expected) =>
        Assert.Equal(expected, Condition.Parse(condition).Holds(ClassificationCode.Parse(code)));

    [Theory]
    [InlineData("甘", "甘油")]
    [InlineData("glyc", "GLYCINE")]
    [InlineData("PEG40", null)]
    [InlineData("01017", "ACACIA SENEGAL GUM")]
    [InlineData("  ", null)]
    public void Ingredients_are_found_by_either_name(string words, string? found)
    {
        var results = ShippedCatalogues.On(Formulas.Formulas.Today).Search(words, 20);
        Assert.InRange(results.Count, 0, 20);
        if (found is null)
            Assert.Empty(results);
        else
            Assert.Contains(results, ingredient => ingredient.Name == found || ingredient.Inci == found);
    }

    [Theory]
    [InlineData("PEG-40 氢化蓖麻油", "peg-40氢化蓖麻油")]
    [InlineData("茶（CAMELLIA SINENSIS）叶提取物", "茶(Camellia sinensis)叶提取物")]
    [InlineData("C12–15 醇苯甲酸酯", "C12-15 醇苯甲酸酯")]
    [InlineData("ＥＤＴＡ 二钠", "EDTA二钠")]
    public void Spellings_of_one_name_have_one_key(string one, string other) => Assert.Equal(IngredientNames.Key(one), IngredientNames.Key(other));
}
