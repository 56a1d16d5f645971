using System.Globalization;
using System.IO.Compression;
using System.Text;
using Platform.CaseKernel.Tables;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.CosmeticsFiling.Domain.Formulas.Import;

namespace Platform.CosmeticsFiling.Tests.Formulas;

/// <summary>Tables that become formulas: what filers paste and save, and what no program should send (F12; the template's columns).</summary>
public sealed class ImportTests
{
    static ImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    // The template's headers, those of other tables, either language, and none.
    [InlineData("标准中文名称,INCI名称,含量（%）\n水,WATER/AQUA,90\n甘油,GLYCERIN,10\n")]
    [InlineData("standard Chinese name,INCI name,content (%)\r\n水,WATER/AQUA,90\r\n甘油,GLYCERIN,10")]
    [InlineData("原料名称\tINCI\t百分含量(%)\n水\tWATER/AQUA\t90\n甘油\tGLYCERIN\t10\n")]
    [InlineData("含量（%）;标准中文名称;INCI名称\n90;水;WATER/AQUA\n10;甘油;GLYCERIN")]
    [InlineData("水\tWATER/AQUA\t90\n甘油\tGLYCERIN\t10")]
    [InlineData("水,WATER/AQUA,90\n甘油,GLYCERIN,10")]
    [InlineData("水,WATER/AQUA,９０％\n\n甘油,GLYCERIN, 10.0 \n")]
    [InlineData("\"水\",\"WATER/AQUA\",\"90\"\r甘油,GLYCERIN,10\r")]
    public void Tables_are_read_whatever_their_shape(string text)
    {
        var imported = Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(imported.Errors);
        Assert.Equal([("水", "WATER/AQUA", 90m), ("甘油", "GLYCERIN", 10m)], imported.Formula.Rows!.Select(row => (row.Name, row.Inci, row.Percent!.Value)));
    }

    [Fact]
    public void Two_pasted_columns_are_name_and_content() =>
        Assert.Equal([("水", 76.5m), ("甘油", 23.5m)], Read("水\t76.5\n甘油\t23.5"u8.ToArray()).Formula.Rows!.Select(row => (row.Name, row.Percent!.Value)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    public void Encodings_of_spreadsheets_are_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes("标准中文名称,含量（%）\n透明质酸钠,0.1\n")];
        Assert.Equal("透明质酸钠", Read(content).Formula.Rows!.Single().Name);
    }

    [Fact]
    public void Components_go_into_their_blend_wherever_it_stands()
    {
        var imported = Read(Encoding.UTF8.GetBytes("""
            标准中文名称,含量（%）,所属复配原料,复配中占比（%）,使用目的,原料报送码,是否新原料
            水,90,,,溶剂,0001,0
            水,,复配A,60,,,
            甘油,,复配A,40,保湿剂,,
            复配A,10,,,,0002,
            """));
        Assert.Empty(imported.Errors);
        Assert.Equal(["水", "复配A"], imported.Formula.Rows!.Select(row => row.Name));
        Assert.Equal([("水", 60m, null), ("甘油", 40m, "保湿剂")], imported.Formula.Rows![1].Components!.Select(component => (component.Name, component.PercentOfBlend!.Value, component.Purpose)));
        Assert.Equal(("0002", false), (imported.Formula.Rows[1].SafetyCode, imported.Formula.Rows[0].IsNew));
    }

    [Fact]
    public void Every_cell_that_cannot_be_read_is_named_and_the_row_stays()
    {
        var imported = Read(Encoding.UTF8.GetBytes($"""
            标准中文名称,含量（%）,所属复配原料,复配中占比（%）,使用目的,是否新原料,香味
            水,九十,,,,0,淡
            ,5,,,,,
            甘油,101,,,,也许,
            丁二醇,,,,{new string('长', 101)},,
            角鲨烷,,没有的复配,50,,,
            """));
        Assert.Equal(
            [(1, null, "column-unknown"), (2, "percent", "number-malformed"), (3, "name", "name-missing"), (4, "percent", "number-out-of-range"), (4, "isNew", "flag-malformed"), (5, "percent", "number-missing"), (5, "purpose", "text-too-long"), (6, "blend", "blend-unknown")],
            imported.Errors.Select(error => (error.Row, error.Column, error.Code)));
        Assert.Equal(["水", null, "甘油", "丁二醇", "没有的复配"], imported.Formula.Rows!.Select(row => row.Name));
        Assert.Equal(5m, imported.Formula.Rows![1].Percent);
        Assert.All(imported.Errors, error => Assert.All(new[] { "zh-CN", "en" }, language => Assert.NotEqual(error.Title.Key, error.Title.In(CultureInfo.GetCultureInfo(language)))));
    }

    [Fact]
    public void Rows_beyond_what_a_formula_may_have_are_told()
    {
        var imported = Read(Encoding.UTF8.GetBytes("name,percent\n" + string.Concat(Enumerable.Range(0, 301).Select(i => $"某物{i},0.1\n"))));
        Assert.Equal(FormulaForm.MostRows, imported.Formula.Rows!.Count);
        Assert.Equal("rows-too-many", imported.Errors.Single().Code);
    }

    [Fact]
    public void Spaces_in_names_stay_for_the_rules_to_find() =>
        Assert.Equal("甘油 ", Read(Encoding.UTF8.GetBytes("标准中文名称,含量（%）\n甘油 ,10\n")).Formula.Rows!.Single().Name);

    // A workbook as programs write it: shared strings with rich text, numbers with seventeen digits, gaps, formulas, a second sheet first in the archive.
    [Fact]
    public void A_workbook_of_another_program_is_read()
    {
        var imported = Read(Workbook(
            ("xl/worksheets/sheet1.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>说明</t></is></c></row></sheetData></worksheet>"""),
            ("xl/worksheets/sheet2.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="C3"><v>33.299999999999997</v></c></row><row r="4"><c r="A4" t="str"><f>A3</f><v>甘油</v></c><c r="C4" t="n"><f>100-C3</f><v>6.6699999999999995E1</v></c></row></sheetData></worksheet>"""),
            ("xl/sharedStrings.xml", """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>标准中文名称</t></si><si><t>含量（%）</t></si><si><r><t>透明</t></r><r><t>质酸钠</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>"""),
            ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="配方" sheetId="2" r:id="rId2"/><sheet name="说明" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>""")));
        Assert.Empty(imported.Errors);
        Assert.Equal([("透明质酸钠", 33.3m), ("甘油", 66.7m)], imported.Formula.Rows!.Select(row => (row.Name, row.Percent!.Value)));
    }

    [Theory]
    [InlineData("empty", "import-empty")]
    [InlineData("blank lines", "import-empty")]
    [InlineData("truncated zip", "import-not-readable")]
    [InlineData("zip of nothing", "import-format")]
    [InlineData("broken xml", "import-not-readable")]
    [InlineData("entity bomb", "import-not-readable")]
    [InlineData("zip bomb", "import-too-large")]
    [InlineData("string out of range", "import-not-readable")]
    [InlineData("too many rows", "import-too-many-rows")]
    [InlineData("too wide", "import-too-many-rows")]
    [InlineData("far column", "import-too-many-rows")]
    [InlineData("too large", "import-too-large")]
    [InlineData("broken text", "import-encoding")]
    [InlineData("nul", "import-encoding")]
    [InlineData("old workbook", "import-format")]
    [InlineData("pdf", "import-format")]
    public void What_is_no_table_is_refused_with_its_reason(string what, string code)
    {
        Assert.True(TableFiles.Read(Bad(what)).Failed(out var problem, out _));
        Assert.Equal(code, problem.Kind.Code);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void The_template_reads_back_as_every_column(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            foreach (var content in new[] { FormulaTemplate.Csv(), FormulaTemplate.Xlsx() })
                Assert.Equal(FormulaColumns.All, FormulaColumns.Of(TableFiles.Read(content).Value!.Single().Cells));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static ImportedFormula Read(byte[] content)
    {
        Assert.False(TableFiles.Read(content).Failed(out var problem, out var rows), problem?.Kind.Code);
        return ImportedFormula.Of(rows);
    }

    private static byte[] Bad(string what) => what switch
    {
        "empty" => [],
        "blank lines" => "\n , ,\n\n"u8.ToArray(),
        "truncated zip" => FormulaTemplate.Xlsx()[..200],
        "zip of nothing" => Workbook(("a.txt", "x")),
        "broken xml" => Sheet("<worksheet><sheetData><row>"),
        "entity bomb" => Sheet("""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>"""),
        "zip bomb" => Sheet($"<worksheet><sheetData>{new string(' ', 30 * 1024 * 1024)}</sheetData></worksheet>"),
        "string out of range" => Sheet("""<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99999999999</v></c></row></sheetData></worksheet>"""),
        "too many rows" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("水,1\n", 2001))),
        "too wide" => Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("水", 65))),
        "far column" => Sheet("""<worksheet><sheetData><row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>"""),
        "too large" => new byte[TableFiles.MostBytes + 1],
        "broken text" => [0xE6, 0xB0, 0xB4, 0xFF, 0xFF, 0x80, 0xFF],
        "nul" => "水\0,1"u8.ToArray(),
        "old workbook" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
        _ => "%PDF-1.7"u8.ToArray(),
    };

    private static byte[] Sheet(string xml) => Workbook(("xl/worksheets/sheet1.xml", xml));

    private static byte[] Workbook(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }
}
