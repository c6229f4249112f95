namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>
/// Constants of the method that are no calibration: each with what it is for. They were set on made recordings of seeds below 1,000,000
/// and on the development recordings of oximetry-phone-cam; see README.md.
/// </summary>
internal static class Tuning
{
    /// <summary>Light that one reading looks at, in seconds: at least five beats at 30 per minute.</summary>
    internal const double WindowSeconds = 10;

    /// <summary>Time from reading to reading, in seconds.</summary>
    internal const double IntervalSeconds = 1;

    /// <summary>Slowest pulse that is looked for: 30 beats per minute.</summary>
    internal const double LongestBeatSeconds = 2.0;

    /// <summary>Fastest pulse that is looked for: 200 beats per minute.</summary>
    internal const double ShortestBeatSeconds = 0.3;

    /// <summary>Width in seconds of the moving mean that is taken off before the beat is known: it leaves 0.5 Hz and more.</summary>
    internal const double FirstBaselineSeconds = 2.0;

    /// <summary>Share of a window's samples that must be valid in each channel.</summary>
    internal const double LeastValidShare = 0.9;

    /// <summary>Steps a second in which the beat is looked for; a finer one finds no better beat and costs its square.</summary>
    internal const double SearchHz = 40;

    /// <summary>How much of the highest likeness a shorter period must reach to be the beat: the pulse repeats at two beats as well.</summary>
    internal const double ShorterBeatShare = 0.85;

    /// <summary>Parts that a window is divided into to see how far its ratio can be relied on (jackknife).</summary>
    internal const int Parts = 5;

    /// <summary>Least likeness of successive pulses in each channel of a reading from red and infrared, 0 to 1.</summary>
    internal const double LeastLikeness = 0.5;

    /// <summary>Least likeness of successive pulses in green light of a camera, 0 to 1: that a pulse is there, no more.</summary>
    internal const double LeastCameraLikeness = 0.2;

    /// <summary>Largest standard error of a reading from red and infrared, in percent of saturation.</summary>
    internal const double LargestStandardErrorPercent = 1.5;

    /// <summary>Lowest saturation that a curve is used down to, in percent.</summary>
    internal const double LowestSpo2Percent = 50;

    /// <summary>Highest value of the curve of red and infrared that is still shown, as 100 %: beyond, the light is not what the curve was made for.</summary>
    internal const double HighestCurvePercent = 103;

    /// <summary>The same for a camera, whose start is less sure: more red than at the start is shown as 100 %, up to a fifth more.</summary>
    internal const double HighestCameraCurvePercent = 115;

    /// <summary>Start of a camera recording that is not used: the finger settles.</summary>
    internal const double SettlingSeconds = 10;

    /// <summary>Successive good windows, one a second, whose mean is the level at the start: 30 s of light with a window of 10 s.</summary>
    internal const int StartWindows = 21;

    /// <summary>Largest change of the logarithm of green light from one good window to the next: beyond it the finger has moved.</summary>
    internal const double LargestLevelStep = 0.25;

    /// <summary>Darkest mean pixel value that is used, on a scale of 0 to 255.</summary>
    internal const double DarkestPixel = 5;

    /// <summary>Brightest pixel value that is not taken for saturated.</summary>
    internal const double BrightestPixel = 250;

    /// <summary>Likeness of successive pulses in green from which the confidence of a camera reading no longer grows.</summary>
    internal const double FullCameraLikeness = 0.8;
}
