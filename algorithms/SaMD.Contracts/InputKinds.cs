namespace SaMD.Contracts;

/// <summary>Well-known kinds of input. A kind is an open name: an author may use another, spelled in lower-case words.</summary>
public static class InputKinds
{
    /// <summary>Electrocardiogram, one lead per input.</summary>
    public const string Ecg = "ecg";

    /// <summary>Photoplethysmogram; the role names the light (<c>red</c>, <c>infrared</c>, <c>green</c>).</summary>
    public const string Ppg = "ppg";

    /// <summary>Mean pixel value of a camera's frame; the role names the colour channel (<c>red</c>, <c>green</c>, <c>blue</c>).</summary>
    public const string Camera = "camera";

    /// <summary>Acceleration along one axis; the role names it (<c>x</c>, <c>y</c>, <c>z</c>).</summary>
    public const string Acceleration = "acceleration";
}
