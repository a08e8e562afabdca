// What sigma draws with: its own shapes and arrows, and two parts it does not have, a hexagon and a line that may be dashed or dotted.
import type { EdgeLayer, EdgePath, SDFShape } from "sigma/rendering";
import {
  extremityArrow,
  extremityBar,
  layerFill,
  pathCurved,
  pathLoop,
  sdfCircle,
  sdfDiamond,
  sdfRectangle,
  sdfSquare,
  sdfTriangle,
} from "sigma/rendering";
import { headRatio } from "../network/geometry.ts";
import { rectangleRatio } from "../network/symbols.ts";

/** A hexagon with a corner to the right, as a signed distance (the method of Inigo Quilez: fold into one sixth, then the distance to a side). */
function sdfHexagon(): SDFShape {
  return {
    name: "hexagon",
    uniforms: [],
    inradiusFactor: Math.sqrt(3) / 2,
    glsl: `
float sdf_hexagon(vec2 uv, float size) {
  const vec3 k = vec3(-0.8660254, 0.5, 0.5773503);
  float side = size * 0.8660254;
  vec2 p = abs(uv.yx);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * side, k.z * side), side);
  return length(p) * sign(p.y);
}
`,
  };
}

/** The line of an edge: solid where its dash is 0, else dashes of that many pixels with gaps of as many as it says. Heads are always solid. */
function layerStroke(): EdgeLayer {
  return {
    name: "stroke",
    uniforms: [],
    attributes: [
      { name: "a_dash", size: 1, type: WebGL2RenderingContext.FLOAT, source: "dash" },
      { name: "a_gap", size: 1, type: WebGL2RenderingContext.FLOAT, source: "gap" },
    ],
    glsl: `
vec4 layer_stroke(EdgeContext ctx) {
  if (v_dash <= 0.0 || v_zone > 1.5) return v_color;
  float pixel = u_correctionRatio / u_sizeRatio;
  float period = (v_dash + v_gap) * pixel;
  float place = mod(ctx.distanceFromSource, period);
  float inside = min(place, v_dash * pixel - place);
  float ink = smoothstep(-0.5 * pixel, 0.5 * pixel, inside);
  return vec4(v_color.rgb, v_color.a * ink);
}
`,
  };
}

/** sigma's curve, bent by what the payload says instead of by sigma's own counting of parallels. */
function pathBent(): EdgePath {
  const { spread: _, ...path } = pathCurved({ segments: 20 });
  return path;
}

/** Everything that the styles in stage.ts may name. */
export const primitives = () =>
  ({
    nodes: {
      shapes: [
        sdfCircle(),
        sdfSquare(),
        sdfRectangle({ aspectRatio: rectangleRatio }),
        sdfHexagon(),
        sdfDiamond(),
        sdfTriangle(),
      ],
      layers: [layerFill()],
    },
    edges: {
      paths: [pathBent(), pathLoop()],
      extremities: [
        extremityArrow({ lengthRatio: headRatio, widthRatio: headRatio * 0.9 }),
        extremityBar({ lengthRatio: 1.3, widthRatio: headRatio * 1.4 }),
      ],
      variables: {
        curvature: { type: "number", default: 0 },
        dash: { type: "number", default: 0 },
        gap: { type: "number", default: 0 },
      },
      layers: [layerStroke()],
    },
  }) as const;
