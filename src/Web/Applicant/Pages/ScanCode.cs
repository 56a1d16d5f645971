using QRCoder;

namespace Platform.Web.Applicant.Pages;

/// <summary>An address as a QR code, for a phone.</summary>
internal static class ScanCode
{
    public static string Svg(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
