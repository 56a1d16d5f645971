namespace Platform.Gateway.Texts;

/// <summary>Marker of GatewayTexts.resx.</summary>
internal sealed class GatewayTexts
{
    private GatewayTexts()
    {
    }
}
