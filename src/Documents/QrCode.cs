using QRCoder;

namespace Platform.Documents;

/// <summary>A QR code as SVG: sharp on paper, and no image to load.</summary>
internal static class QrCode
{
    // A quarter may be smudged or torn and it is still read.
    private const QRCodeGenerator.ECCLevel Redundancy = QRCodeGenerator.ECCLevel.Q;

    public static string Svg(Uri address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, Redundancy);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
