using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Platform.CaseKernel.Materials.Inspection;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Materials.Inspection;

/// <summary>Whatever is handed in, a judgement comes out, and soon.</summary>
public sealed class InspectionProperties
{
    // Without a bound it would be hours.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(4);

    private static readonly byte[][] Whole =
    [
        TestFiles.Pdf("whole"), TestFiles.Png(40, 30), TestFiles.Jpeg(),
        TestFiles.Zip(("a", new byte[1000]), ("b/c.xml", "<x/>"u8.ToArray()), ("d.zip", TestFiles.Zip(("e", [1])))),
        TestFiles.PdfOf([.. "<< /Type /ObjStm /First 4 /Filter [/ASCII85Decode /LZWDecode] >>\nstream\n"u8, .. "J..)6T`?p&<!J9%_[umg\"B7/Z7KNXbN'S+,*Q/&\"OLT'F~>"u8, .. "\nendstream"u8]),
        TestFiles.PdfOf([.. "<< /Filter /FlateDecode >>\nstream\n"u8, .. TestFiles.Zlib(new byte[5000]), .. "\nendstream"u8]),
    ];

    /// <summary>A whole file with a piece cut out and some bytes changed, or nothing but chance behind a known beginning.</summary>
    private static readonly Arbitrary<byte[]> Broken = Arb.From(Gen.OneOf(
        from file in Gen.Elements(Whole)
        from cut in Gen.Choose(0, file.Length)
        from length in Gen.Choose(0, file.Length)
        from changes in Gen.ListOf(from place in Gen.Choose(0, int.MaxValue) from value in Gen.Choose(0, 255) select (place, value))
        select Changed([.. file[..cut], .. file[Math.Min(file.Length, cut + length)..]], changes),
        from file in Gen.Elements(Whole)
        from noise in Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value))
        select (byte[])[.. file[..8], .. noise],
        from file in Gen.Elements(Whole)
        from changes in Gen.ListOf(from place in Gen.Choose(0, int.MaxValue) from value in Gen.Choose(0, 255) select (place, value))
        select Changed([.. file], changes)));

    [Fact]
    public void Broken_files_are_judged_and_never_break_the_judge()
    {
        var started = Stopwatch.GetTimestamp();
        Prop.ForAll(Broken, content =>
        {
            var outcome = ContentInspector.Inspect(Content.Of(content), "file", ["pdf", "png", "jpg", "zip", "docx"], default);
            return (outcome.Value is null) != (outcome.Problem is null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Assert.True(Stopwatch.GetElapsedTime(started) < Soon, $"3000 small files took {Stopwatch.GetElapsedTime(started)}");
    }

    // zlib's own way of saying that the rest cannot be read without a dictionary that nobody has.
    [Fact]
    public void A_stream_that_asks_for_a_dictionary_is_judged_too()
    {
        var content = TestFiles.PdfOf([.. "<< /Filter /FlateDecode >>\nstream\n"u8, 0x78, 0x20, 1, 2, 3, 4, 5, 6, 7, 8, .. "\nendstream"u8]);
        var outcome = ContentInspector.Inspect(Content.Of(content), "file.pdf", ["pdf"], default);
        Assert.True((outcome.Value is null) != (outcome.Problem is null));
    }

    [Fact]
    public void Every_beginning_of_a_whole_file_is_judged()
    {
        foreach (var file in Whole)
        {
            for (var length = 0; length < file.Length; length++)
                _ = ContentInspector.Inspect(Content.Of(file[..length]), "file", ["pdf", "png", "jpg", "zip"], default);
        }
    }

    // Each of these costs a program that follows the file blindly minutes or all its memory.
    [Theory]
    [InlineData("<<>>stream\n")]
    [InlineData("1 0 obj<</Filter/FlateDecode>>stream\n\u0078\u009c")]
    [InlineData("/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a>>stream\n")]
    [InlineData("%%EOF")]
    [InlineData("/")]
    public void Work_is_bounded_whatever_a_file_repeats(string part)
    {
        var content = new byte[24 * 1024 * 1024];
        "%PDF-1.7\n"u8.CopyTo(content);
        var bytes = System.Text.Encoding.Latin1.GetBytes(part);
        for (var at = 9; at + bytes.Length < content.Length; at += bytes.Length)
            bytes.CopyTo(content, at);
        var started = Stopwatch.GetTimestamp();
        _ = ContentInspector.Inspect(Content.Of(content), "file.pdf", ["pdf"], default);
        Assert.True(Stopwatch.GetElapsedTime(started) < Soon, $"took {Stopwatch.GetElapsedTime(started)}");
    }

    private static byte[] Changed(byte[] content, IEnumerable<(int Place, int Value)> changes)
    {
        foreach (var (place, value) in content.Length == 0 ? [] : changes)
            content[place % content.Length] = (byte)value;
        return content;
    }
}
