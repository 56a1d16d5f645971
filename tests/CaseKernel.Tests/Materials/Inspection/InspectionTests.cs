using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Platform.CaseKernel.Materials.Inspection;
using Platform.ServiceDefaults.Problems;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Materials.Inspection;

/// <summary>What is taken, what is refused, and for which reason. No server: bytes in, judgement out.</summary>
public sealed class InspectionTests
{
    private const int Mebibyte = 1024 * 1024;

    private static readonly string[] Papers = ["pdf", "jpg", "png"];

    [Fact]
    public void Whole_documents_are_taken_for_what_they_are()
    {
        Takes("pdf", "章程.PDF", TestFiles.Pdf("articles"));
        Takes("pdf", "no extension", TestFiles.Pdf("articles"));
        Takes("pdf", "padded.pdf", [.. TestFiles.Pdf("articles"), .. "\r\n\0\0\0\n"u8]);
        Takes("png", "photo.png", TestFiles.Png(64, 48));
        Takes("jpg", "photo.jpeg", TestFiles.Jpeg());
        // Phones put a depth map behind the picture, as a further JPEG.
        Takes("jpg", "phone.jpg", [.. TestFiles.Jpeg(), .. new byte[100], .. TestFiles.Jpeg()]);
    }

    [Fact]
    public void An_office_document_is_taken_where_a_matter_accepts_it()
    {
        var sheet = TestFiles.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", "<workbook/>"u8.ToArray()));
        var document = TestFiles.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<document/>"u8.ToArray()), ("word/embeddings/table.xlsx", sheet));
        Assert.Equal("docx", Inspect("plan.docx", document, "docx").Value?.Kind);
        Assert.Equal("material-mislabelled", Inspect("plan.docx", sheet, "docx", "xlsx").Problem?.Kind.Code);
    }

    [Theory]
    [InlineData("passport.pdf", "png")]
    [InlineData("passport.jpg", "png")]
    [InlineData("passport.png", "pdf")]
    [InlineData("passport.docx", "pdf")]
    [InlineData("passport.exe", "pdf")]
    [InlineData("passport.pdf", "words")]
    public void A_name_that_contradicts_the_content_is_refused(string name, string content) => Refuses("material-mislabelled", name, content switch
    {
        "png" => TestFiles.Png(8, 8),
        "pdf" => TestFiles.Pdf("passport"),
        _ => Encoding.UTF8.GetBytes("only words"),
    });

    [Fact]
    public void The_refusal_says_what_the_name_claims_what_the_content_is_and_how_to_mend_it()
    {
        var problem = Inspect("passport.pdf", TestFiles.Png(8, 8)).Problem!;
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var words = problem.Kind.Title(problem.Args).In(new CultureInfo(language));
            Assert.Contains("passport.pdf", words, StringComparison.Ordinal);
            Assert.Contains("PDF", words, StringComparison.Ordinal);
            Assert.Contains("PNG", words, StringComparison.Ordinal);
            Assert.DoesNotContain("{", words, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, byte[]> Polyglots()
    {
        var zip = TestFiles.Zip(("Main.class", new byte[100]));
        var pdf = TestFiles.Pdf("a");
        var tar = new byte[2048];
        pdf.AsSpan(0, 200).CopyTo(tar);
        "ustar\0"u8.CopyTo(tar.AsSpan(257));
        byte[] comment = [0xFF, 0xFE, 0, 40, .. "<script>alert(1)</script>             "u8];
        return new()
        {
            { "words-before.pdf", [.. "junk\n"u8, .. pdf] },
            { "blank-before.pdf", [.. "\n"u8, .. pdf] },
            { "zip-after.pdf", [.. pdf, .. zip] },
            { "page-after.pdf", [.. pdf, .. "<html><script>alert(1)</script></html>"u8] },
            { "markup-in-head.pdf", [.. "%PDF-1.7 <html><script>alert(1)</script>\n"u8, .. pdf[9..]] },
            { "tar.pdf", [.. tar, .. pdf] },
            { "zip-after.png", [.. TestFiles.Png(8, 8), .. zip] },
            { "words-after.png", [.. TestFiles.Png(8, 8), .. "MZ program"u8] },
            { "zip-after.jpg", [.. TestFiles.Jpeg(), .. zip] },
            { "script-in-comment.jpg", [0xFF, 0xD8, .. comment, .. TestFiles.Jpeg()[2..]] },
            { "pdf-in-comment.jpg", [0xFF, 0xD8, 0xFF, 0xFE, 0, 12, .. "%PDF-1.7\n\n"u8, .. TestFiles.Jpeg()[2..]] },
            { "half-a-picture-after.jpg", [.. TestFiles.Jpeg(), .. new byte[5000]] },
        };
    }

    [Theory, MemberData(nameof(Polyglots))]
    public void A_file_that_is_two_things_is_refused(string name, byte[] content) => Refuses("material-polyglot", name, content);

    [Fact]
    public void A_zip_bomb_is_called_a_bomb_wherever_it_is_handed_in()
    {
        var bomb = TestFiles.Zip(("zeros", new byte[64 * Mebibyte]));
        Refuses("material-bomb", "bomb.zip", bomb);
        Refuses("material-bomb", "bomb.pdf", bomb);
        Refuses("material-bomb", "bomb", bomb);
        Refuses("material-kind-not-accepted", "harmless.zip", TestFiles.Zip(("words", "words"u8.ToArray())));
    }

    [Fact]
    public void A_zip_that_lies_about_its_sizes_is_found_by_unpacking_it()
    {
        var bomb = TestFiles.Zip(("zeros", new byte[64 * Mebibyte]));
        // The directory now says that a kilobyte comes out.
        var directory = bomb.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(directory + 24), 1024);
        Refuses("material-bomb", "bomb.zip", bomb);
    }

    [Fact]
    public void Entries_that_share_their_bytes_are_a_bomb()
    {
        var zip = TestFiles.Zip(("one", Noise(1000)), ("two", Noise(1000)));
        var second = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(second + 42), 0);
        Refuses("material-bomb", "overlap.zip", zip);
    }

    [Fact]
    public void Archives_in_archives_in_archives_are_a_bomb()
    {
        var zip = TestFiles.Zip(("words", "words"u8.ToArray()));
        for (var i = 0; i < 3; i++)
            zip = TestFiles.Zip(("inner.zip", zip));
        Refuses("material-bomb", "nested.zip", zip);
        Refuses("material-bomb", "other.zip", TestFiles.Zip(("inner.7z", Noise(100))));
    }

    [Fact]
    public void A_picture_too_large_to_show_is_refused_before_it_is_unpacked()
    {
        var header = TestFiles.Png(8, 8);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), 60_000);
        Refuses("material-bomb", "large.png", header);
        var jpeg = TestFiles.Jpeg();
        var frame = jpeg.AsSpan().IndexOf((byte[])[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), 60_000);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), 60_000);
        Refuses("material-bomb", "large.jpg", jpeg);
        Refuses("material-bomb", "large.pdf", TestFiles.PdfOf("<< /Type /XObject /Subtype /Image /Width 90000 /Height 90000 /Length 2 >>\nstream\nab\nendstream"));
    }

    [Fact]
    public void A_picture_that_unpacks_to_more_than_its_size_is_refused()
    {
        Refuses("material-bomb", "more.png", TestFiles.Png(100, 100, rows: 100_000));
        Refuses("material-truncated", "less.png", TestFiles.Png(100, 100, rows: 50));
    }

    [Fact]
    public void A_pdf_stream_that_bursts_is_refused_however_it_is_packed()
    {
        var once = TestFiles.Zlib(new byte[300 * Mebibyte]);
        Refuses("material-bomb", "flate.pdf", Stream("/FlateDecode", once));
        Refuses("material-bomb", "twice.pdf", Stream("[/FlateDecode /FlateDecode]", TestFiles.Zlib(once)));
        Refuses("material-bomb", "escaped.pdf", Stream("/Fl#61teDecode", once));
        Refuses("material-bomb", "elsewhere.pdf", Stream("9 0 R", once));
        Refuses("material-bomb", "deep.pdf", Stream("[/FlateDecode /FlateDecode /FlateDecode]", "x"u8.ToArray()));
        Refuses("material-bomb", "hex.pdf", Stream("[/ASCIIHexDecode /FlateDecode]", Encoding.ASCII.GetBytes(Convert.ToHexString(once))));
        // 'z' is four zeros.
        Takes("pdf", "harmless.pdf", Stream("[/ASCII85Decode /RunLengthDecode]", "zz~>"u8.ToArray()));
    }

    [Fact]
    public void What_unpacks_to_much_because_there_is_much_in_it_is_taken()
    {
        var scan = Noise(3 * Mebibyte);
        Takes("pdf", "scan.pdf", Stream("/FlateDecode", TestFiles.Zlib(scan)));
        Takes("png", "white.png", TestFiles.Png(5000, 7000));
    }

    [Theory]
    [InlineData("<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("<< /Type /Action /S /J#61vaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("<< /Type /Action /S /Launch /F (cmd.exe) >>")]
    [InlineData("<< /Type /EmbeddedFile /Length 2 >>\nstream\nab\nendstream")]
    [InlineData("<< /XFA 7 0 R >>")]
    public void A_document_that_acts_is_refused(string body) => Refuses("material-active", "form.pdf", TestFiles.PdfOf("<< /Length 0 >>\nstream\n\nendstream", body));

    [Fact]
    public void An_act_is_found_in_a_packed_object_too()
    {
        var packed = TestFiles.Zlib(Encoding.ASCII.GetBytes("7 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>"));
        var pdf = TestFiles.PdfOf([.. Encoding.ASCII.GetBytes($"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed, .. "\nendstream"u8]);
        Refuses("material-active", "packed.pdf", pdf);
    }

    [Fact]
    public void A_protected_document_is_refused()
    {
        var words = Encoding.Latin1.GetString(TestFiles.Pdf("a")).Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 8 0 R", StringComparison.Ordinal);
        Refuses("material-encrypted", "locked.pdf", Encoding.Latin1.GetBytes(words));
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("png")]
    [InlineData("jpg")]
    public void A_file_whose_end_is_missing_is_refused(string kind)
    {
        var whole = kind switch { "pdf" => TestFiles.Pdf("a"), "png" => TestFiles.Png(64, 64), _ => TestFiles.Jpeg() };
        Refuses("material-truncated", $"cut.{kind}", whole[..^10]);
        Refuses("material-truncated", $"half.{kind}", whole[..(whole.Length / 2)]);
    }

    [Fact]
    public void A_sign_that_lies_across_the_border_of_two_pieces_is_found()
    {
        const int piece = Mebibyte;
        for (var before = 1; before < 20; before += 3)
        {
            var filling = new string('x', piece - before - 320);
            Refuses("material-active", "long.pdf", TestFiles.PdfOf($"<< /Length 0 >>\nstream\n{filling}\nendstream", $"{new string(' ', 40)}<< /S /JavaScript >>{new string(' ', 300)}"));
        }
    }

    private static byte[] Stream(string filter, byte[] content) =>
        TestFiles.PdfOf([.. Encoding.ASCII.GetBytes($"<< /Filter {filter} /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8]);

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(4).NextBytes(noise);
        return noise;
    }

    private static void Takes(string kind, string name, byte[] content)
    {
        var outcome = Inspect(name, content);
        Assert.Null(outcome.Problem?.Kind.Code);
        Assert.Equal(kind, outcome.Value?.Kind);
    }

    private static void Refuses(string code, string name, byte[] content) => Assert.Equal((name, code), (name, Inspect(name, content).Problem?.Kind.Code));

    private static Outcome<Inspected> Inspect(string name, byte[] content, params string[] accepted) =>
        ContentInspector.Inspect(Content.Of(content), name, accepted.Length == 0 ? Papers : accepted, default);
}
