using Platform.CaseKernel.Lists;

namespace Platform.CaseKernel.Tests.Lists;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Köln GmbH", "KOLN gmbh")]
    [InlineData("Ｋｏｌｎ　ＧｍｂＨ", "Köln  GmbH")]
    [InlineData("Société Générale", "societe generale")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Mærsk Ølgård", "maersk olgard")]
    [InlineData("Łódź", "lodz")]
    [InlineData("ＤＪＺ－ＪＡ－２０２６－０００００１", "djz-ja-2026-000001")]
    [InlineData("ｶﾞﾗｽ", "ガラス")]
    [InlineData("삼성", "삼성")]
    [InlineData("莱茵精密仪器", " 莱茵精密仪器 ")]
    public void Whatever_width_case_or_accent_it_is_the_same(string stored, string sought) => Assert.Equal(SearchText.Of(stored), SearchText.Of(sought));

    [Theory]
    [InlineData("莱茵", "菜茵")]
    [InlineData("Rhein", "Main")]
    public void What_is_another_name_stays_another(string one, string other) => Assert.NotEqual(SearchText.Of(one), SearchText.Of(other));

    [Fact]
    public void Nothing_and_what_is_no_letter_are_empty()
    {
        Assert.Equal("", SearchText.Of(null, " ", "\u3000"));
        Assert.Equal("a b", SearchText.Of("a\0", "\tb\n"));
    }

    [Fact]
    public void What_is_too_long_for_its_column_is_cut() => Assert.Equal(2000, SearchText.Of(new string('ß', 3000)).Length);
}
