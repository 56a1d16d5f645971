using Platform.Worklist.Cases;

namespace Platform.Worklist.Tests.Cases;

public sealed class PageTests
{
    [Fact]
    public void A_cursor_leads_back_to_its_place()
    {
        var key = Page.SortKey(Guid.CreateVersion7());
        Assert.True(Page.Cases.TryRead(Page.Cursor(key), out var read));
        Assert.Equal(key, read);
    }

    [Fact]
    public void A_cursor_of_another_list_is_none()
    {
        Assert.False(Page.Notices.TryRead(Page.Cursor(Page.SortKey(Guid.CreateVersion7())), out _));
        Assert.True(Page.Notices.TryRead(Page.Cursor($"20260310{Page.SortKey(Guid.CreateVersion7())}"), out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_cursor_is_the_first_page(string? cursor)
    {
        Assert.True(Page.Cases.TryRead(cursor, out var read));
        Assert.True(string.CompareOrdinal(read, Page.SortKey(Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff"))) > 0);
    }

    [Fact]
    public void Keys_run_in_the_order_in_which_cases_were_opened()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var keys = Enumerable.Range(0, 1000).Select(minute => Page.SortKey(Guid.CreateVersion7(start.AddMinutes(minute)))).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }
}
