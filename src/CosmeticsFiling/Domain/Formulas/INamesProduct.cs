namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>A form that names its product, so that the name's claims are held against the formula (F13).</summary>
public interface INamesProduct
{
    /// <summary>The whole Chinese name; null while it is not known.</summary>
    string? ProductName { get; }
}
