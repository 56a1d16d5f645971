using System.Text;
using Platform.CaseKernel.Materials;

namespace Platform.CaseKernel.Tests.Materials;

public sealed class ContentKindTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "pdf")]
    [InlineData("MZ\u0090\0", "exe")]
    [InlineData("PK\u0003\u0004", "zip")]
    [InlineData("%PDF", "unknown")]
    [InlineData("", "unknown")]
    [InlineData("<html>", "html")]
    public void The_first_bytes_decide(string content, string kind) =>
        Assert.Equal(kind, ContentKind.Of(Encoding.Latin1.GetBytes(content)).Kind);

    [Fact]
    public void Pictures_are_told_by_their_signatures()
    {
        Assert.Equal("png", ContentKind.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).Kind);
        Assert.Equal("jpg", ContentKind.Of([0xFF, 0xD8, 0xFF, 0xE0]).Kind);
    }
}
