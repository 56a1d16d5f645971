using System.Buffers.Text;
using System.Text;
using Platform.CaseKernel.Lists;

namespace Platform.CaseKernel.Tests.Lists;

/// <summary>The place where a page begins survives the way to the caller and back, whatever rows are called.</summary>
public sealed class CursorTests
{
    [Theory]
    [InlineData("静安美妆|展", "L-1")]
    [InlineData("50 % | 100 %7C", "")]
    [InlineData("", "é+/=&?")]
    public void Parts_come_back_as_they_were(string first, string second) =>
        Assert.Equal([first, second, "2026-03-10"], Cursor.Read(Cursor.Write(first, second, new DateOnly(2026, 3, 10)), 3)!);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void The_first_page_has_none(string? after) => Assert.Empty(Cursor.Read(after, 2)!);

    [Theory]
    [InlineData("one part")]
    [InlineData("three|parts|here")]
    [InlineData("nul%00|here")]
    public void What_this_list_did_not_write_is_refused(string text) =>
        Assert.Null(Cursor.Read(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), 2));

    [Fact]
    public void What_is_no_cursor_at_all_is_refused() => Assert.Null(Cursor.Read("a|b", 2));
}
