namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>
/// What a product promises to those who buy it: its name and its claims. The label's whole text also holds warnings, in which the same words
/// are right (与防晒化妆品同时使用, 三岁以下儿童勿用); an officer reads it.
/// </summary>
/// <param name="Place">JSON pointer.</param>
internal sealed record Said(string? Text, string Place)
{
    public static IEnumerable<Said> By(FileForm form)
    {
        yield return new(form.Product?.TradeMark, "/product/tradeMark");
        yield return new(form.Product?.GenericName, "/product/genericName");
        yield return new(form.Product?.AttributeName, "/product/attributeName");
        yield return new(form.Product?.NameForeign, "/product/nameForeign");
        foreach (var (claim, i) in (form.Label?.Claims ?? []).Select((claim, i) => (claim, i)))
            yield return new(claim, $"/label/claims/{i}");
    }
}
