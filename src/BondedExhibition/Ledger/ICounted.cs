namespace Platform.BondedExhibition.Ledger;

/// <summary>Goods as the tariff counts them: in their own unit, or in a second legal one that their rate asks for (the names of the second are to be verified).</summary>
public interface ICounted
{
    /// <summary>商品编码, ten digits.</summary>
    string GoodsCode { get; }

    /// <summary>ISO 3166-1 alpha-3; null when unknown.</summary>
    string? Origin { get; }

    /// <summary>计量单位, three digits.</summary>
    string Unit { get; }

    /// <summary>法定第二计量单位, three digits; null where no rate asks for it.</summary>
    string? SecondUnit { get; }

    /// <summary>法定第二数量 of one <see cref="Unit"/>.</summary>
    decimal? SecondPerUnit { get; }
}
