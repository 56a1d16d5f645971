using FsCheck;
using FsCheck.Fluent;
using Platform.CaseKernel.Tables;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.CosmeticsFiling.Domain.Formulas.Import;

namespace Platform.CosmeticsFiling.Tests.Formulas;

/// <summary>What holds of every formula and every code, whatever stands in them.</summary>
public sealed class FormulaProperties
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly string[] Names = ["水", "甘油", "丁二醇", "水杨酸", "乙醇酸", "苯甲酸", "氢氧化钠", "鲸蜡醇"];

    private static readonly Gen<decimal> Percent = Gen.Choose(1, 99_999).Select(value => value / 1000m);

    private static readonly Gen<ComponentForm> Component =
        from name in Gen.Elements(Names)
        from share in Percent
        select new ComponentForm { Name = name, PercentOfBlend = share };

    private static readonly Gen<FormulaRow> Row =
        from name in Gen.Elements(Names)
        from percent in Percent
        from isBlend in Gen.Choose(0, 2)
        from components in Component.NonEmptyListOf()
        select new FormulaRow { Name = isBlend == 0 ? "复配" : name, Percent = percent, Components = isBlend == 0 ? Whole([.. components]) : null };

    private static readonly Arbitrary<FormulaForm> Forms = Row.NonEmptyListOf().Select(rows => new FormulaForm { Rows = [.. rows.Take(30)] }).ToArbitrary();

    private static readonly Arbitrary<ClassificationForm> Classifications = (
        from efficacy in Some(CodeGroups.Efficacy)
        from sites in Some(CodeGroups.Sites)
        from users in Some(CodeGroups.Users)
        from forms in Some(CodeGroups.Forms)
        from method in Gen.Elements("01", "02")
        select new ClassificationForm { Efficacy = efficacy, Sites = sites, Users = users, Forms = forms, Method = method }).ToArbitrary();

    [Fact]
    public void Laying_blends_open_keeps_the_mass() =>
        Prop.ForAll(Forms, form => Contents.Of(form).Lines.Sum(line => line.Percent) == form.Rows!.Sum(row => row.Percent) && Contents.Of(form).Sum == form.Rows!.Sum(row => row.Percent)).Check(Quick);

    [Fact]
    public void The_effective_contents_are_the_same_in_any_order() =>
        Prop.ForAll(Forms, form => Effective(form).SequenceEqual(Effective(form with { Rows = [.. form.Rows!.Reverse()] }))).Check(Quick);

    [Fact]
    public void Effective_contents_descend_and_hold_every_line_once() =>
        Prop.ForAll(Forms, form =>
        {
            var contents = Contents.Of(form);
            return contents.Effective.Zip(contents.Effective.Skip(1)).All(pair => pair.First.Percent >= pair.Second.Percent)
                && contents.Effective.Sum(content => content.Lines.Count) == contents.Lines.Count;
        }).Check(Quick);

    [Fact]
    public void More_of_a_substance_never_ends_a_broken_limit() =>
        Prop.ForAll(Percent.ToArbitrary(), Classifications, (percent, code) =>
            !Over(Formulas.With("水杨酸", percent), code) || Over(Formulas.With("水杨酸", Math.Min(100m, percent * 1.1m)), code)).Check(Quick);

    [Fact]
    public void A_code_that_is_composed_is_valid_and_reads_back() =>
        Prop.ForAll(Classifications, form =>
        {
            var code = ClassificationCode.Of(form);
            return ClassificationCode.IsValid(code) && ClassificationCode.Of(ClassificationCode.Parse(code)) == code;
        }).Check(Quick);

    [Fact]
    public void Any_text_is_read_as_a_code_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => !ClassificationCode.IsValid(text) || ClassificationCode.Of(ClassificationCode.Parse(text)) == text).Check(Quick);

    [Fact]
    public void What_is_written_as_CSV_reads_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<NonNull<string>>>(), cells =>
        {
            // A lone carriage return ends a line; within quotes it stays.
            var written = cells.Get.Select(cell => cell.Get).ToList();
            if (written is [""])
                return true;
            var read = CsvText.Read(string.Join(',', written.Select(CsvText.Write)), ',').ToList();
            return read.Count == 1 && read[0].Cells.SequenceEqual(written);
        }).Check(Quick);

    [Fact]
    public void A_workbook_that_is_written_reads_back() =>
        Prop.ForAll(Forms, form =>
        {
            IReadOnlyList<IReadOnlyList<string>> rows = [["name", "percent"], .. form.Rows!.Select(row => (IReadOnlyList<string>)[row.Name!, FormulaWords.Percent(row.Percent!.Value)])];
            var read = ImportedFormula.Of(TableFiles.Read(Spreadsheet.Write(("s", rows))).Value!);
            return read.Errors.Count == 0 && read.Formula.Rows!.Select(row => (row.Name, row.Percent)).SequenceEqual(form.Rows!.Select(row => (row.Name, row.Percent)));
        }).Check(Quick.WithMaxTest(50));

    private static bool Over(FormulaForm formula, ClassificationForm code) => Formulas.Check(formula, code).Codes().Contains("content-must-stay-within-its-limit");

    private static IEnumerable<(string, decimal)> Effective(FormulaForm form) => Contents.Of(form).Effective.Select(content => (content.Key, content.Percent));

    private static Gen<List<string>> Some(CodeGroup group) => Gen.Elements(group.Codes.Select(code => code.Code).ToArray()).NonEmptyListOf().Select(codes => codes.Take(5).ToList());

    /// <summary>The components, the last of which makes them whole.</summary>
    private static List<ComponentForm> Whole(List<ComponentForm> components)
    {
        var (kept, sum) = (new List<ComponentForm>(), 0m);
        foreach (var component in components.TakeWhile(component => (sum += component.PercentOfBlend!.Value) < 100m))
            kept.Add(component);
        return [.. kept, new ComponentForm { Name = "水", PercentOfBlend = 100m - kept.Sum(component => component.PercentOfBlend!.Value) }];
    }
}
