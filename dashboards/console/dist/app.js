var fr=Array.isArray,Xo=Array.prototype.indexOf,za=Array.prototype.includes,vr=Array.from,$i=Object.defineProperty,Qn=Object.getOwnPropertyDescriptor,Jo=Object.getOwnPropertyDescriptors,Qo=Object.prototype,el=Array.prototype,Ei=Object.getPrototypeOf,ks=Object.isExtensible;const tr=()=>{};function tl(t){for(var e=0;e<t.length;e++)t[e]()}function Si(){var t,e,n=new Promise((r,s)=>{t=r,e=s});return{promise:n,resolve:t,reject:e}}function nr(t,e){if(Array.isArray(t))return t;if(e===void 0||!(Symbol.iterator in t))return Array.from(t);const n=[];for(const r of t)if(n.push(r),n.length===e)break;return n}const Rt=2,sa=4,hr=8,as=1<<24,fn=16,gn=32,In=64,Fr=128,rs=256,_n=512,yt=1024,it=2048,en=4096,Ut=8192,At=16384,fa=32768,Oa=1<<25,Bn=65536,ar=1<<17,nl=1<<18,va=1<<19,al=1<<20,bn=1<<25,rr=1<<21,ea=1<<22,qn=1<<23,Fn=Symbol("$state"),Ti=Symbol("component"),rl=Symbol("legacy props"),sl=Symbol(""),Ai=Symbol("attributes"),Ur=Symbol("class"),Hr=Symbol("style"),Vr=Symbol("text"),Ja=Symbol("form reset"),La=new class extends Error{name="StaleReactionError";message="The reaction that called `getAbortSignal()` was re-run or destroyed"},_r=!!globalThis.document?.contentType&&globalThis.document.contentType.includes("xml"),il=1,ol=2,Mi=4,ll=8,ul=16,cl=1,dl=4,fl=8,vl=16,hl=1,_l=2,Ni={},mt=Symbol("uninitialized"),ml="http://www.w3.org/1999/xhtml",gl="@attach";function wl(){console.warn("https://svelte.dev/e/derived_inert")}function bl(){console.warn("https://svelte.dev/e/select_multiple_invalid_value")}function pl(){console.warn("https://svelte.dev/e/svelte_boundary_reset_noop")}function zi(t){return t===this.v}function yl(t,e){return t!=t?e==e:t!==e||t!==null&&typeof t=="object"||typeof t=="function"}function Oi(t){return!yl(t,this.v)}function kl(){throw new Error("https://svelte.dev/e/async_derived_orphan")}function xl(t,e,n){throw new Error("https://svelte.dev/e/each_key_duplicate")}function $l(t){throw new Error("https://svelte.dev/e/effect_in_teardown")}function El(){throw new Error("https://svelte.dev/e/effect_in_unowned_derived")}function Sl(t){throw new Error("https://svelte.dev/e/effect_orphan")}function Tl(){throw new Error("https://svelte.dev/e/effect_update_depth_exceeded")}function Al(t){throw new Error("https://svelte.dev/e/props_invalid_value")}function Ml(){throw new Error("https://svelte.dev/e/state_descriptors_fixed")}function Nl(){throw new Error("https://svelte.dev/e/state_prototype_fixed")}function zl(){throw new Error("https://svelte.dev/e/state_unsafe_mutation")}function Ol(){throw new Error("https://svelte.dev/e/svelte_boundary_reset_onerror")}let Ht=null;function ia(t){Ht=t}function Be(t,e=!1,n){Ht={p:Ht,i:!1,c:null,e:null,s:t,x:null,r:Ue,l:null}}function Ke(t){var e=Ht,n=e.e;if(n!==null){e.e=null;for(var r of n)Zi(r)}return e.i=!0,Ht=e.p,ss(t)}function ss(t={}){return $i(t,Ti,{value:!0}),t}function qi(){return!0}let Pn=[];function Ii(){var t=Pn;Pn=[],tl(t)}function sn(t){if(Pn.length===0&&!Ta){var e=Pn;queueMicrotask(()=>{e===Pn&&Ii()})}Pn.push(t)}function ql(){for(;Pn.length>0;)Ii()}const Il=-7169;function ft(t,e){t.f=t.f&Il|e}function is(t){(t.f&_n)!==0||t.deps===null?ft(t,yt):ft(t,en)}function Di(t,e){(t.f&it)!==0?e.set(t,it):(t.f&en)!==0&&e.get(t)!==it&&e.set(t,en),ft(t,yt)}function Dl(t,e){if(e){const n=document.body;t.autofocus=!0,sn(()=>{document.activeElement===n&&t.focus()})}}let xs=!1;function Rl(){xs||(xs=!0,document.addEventListener("reset",t=>{Promise.resolve().then(()=>{if(!t.defaultPrevented)for(const e of t.target.elements)e[Ja]?.()})},{capture:!0}))}function ha(t){var e=Fe,n=Ue;un(null),kn(null);try{return t()}finally{un(e),kn(n)}}function mr(t,e,n,r=n){t.addEventListener(e,()=>ha(n));const s=t[Ja];s?t[Ja]=()=>{s(),r(!0)}:t[Ja]=()=>r(!0),Rl()}function Ri(t,e,n,r){const s=qa;var i=t.filter($=>!$.settled),u=e.map(s);if(n.length===0&&i.length===0){r(u);return}var c=Ue,f=Cl(),h=i.length===1?i[0].promise:i.length>1?Promise.all(i.map($=>$.promise)):null;function m($){if((c.f&At)===0){f();try{r([...u,...$])}catch(S){wn(S,c)}sr()}}var g=Ci();if(n.length===0){h.then(()=>m([])).finally(g);return}function y(){Promise.all(n.map($=>Pl($))).then(m).catch($=>wn($,c)).finally(g)}h?h.then(()=>{if((c.f&At)!==0){g();return}f(),y(),sr()}):y()}function Cl(){var t=Ue,e=Fe,n=Ht,r=Pe;return function(i=!0){kn(t),un(e),ia(n),i&&(t.f&At)===0&&(r?.activate(),r?.apply())}}function sr(t=!0){kn(null),un(null),ia(null),t&&Pe?.deactivate()}function Ci(){var t=Ue,e=t.b,n=Pe,r=!!e?.is_rendered();return e?.update_pending_count(1,n),n.increment(r,t),()=>{e?.update_pending_count(-1,n),n.decrement(r,t)}}function qa(t){var e=Rt|it;return Ue!==null&&(Ue.f|=va),{ctx:Ht,deps:null,effects:null,equals:zi,f:e,fn:t,reactions:null,rv:0,v:mt,wv:0,parent:Ue,ac:null}}const xa=Symbol("obsolete");function Pl(t,e,n){let r=Ue;r===null&&kl();var s=void 0,i=Kn(mt),u=!Fe,c=new Set;return Ql(()=>{var f=Ue,h=Si();s=h.promise;try{Promise.resolve(t()).then(h.resolve,$=>{$!==La&&h.reject($)}).finally(sr)}catch($){h.reject($),sr()}var m=Pe;if(u){if((f.f&fa)!==0)var g=Ci();if(r.b?.is_rendered())m.async_deriveds.get(f)?.reject(xa);else for(const $ of c.values())$.reject(xa);c.add(h),m.async_deriveds.set(f,h)}const y=($,S=void 0)=>{g?.(),c.delete(h),S!==xa&&(m.activate(),S?(i.f|=qn,oa(i,S)):((i.f&qn)!==0&&(i.f^=qn),oa(i,$)),m.deactivate())};h.promise.then(y,$=>y(null,$||"unknown"))}),gr(()=>{for(const f of c)f.reject(xa)}),new Promise(f=>{function h(m){function g(){m===s?f(i):h(s)}m.then(g,g)}h(s)})}function ee(t){const e=qa(t);return no(e),e}function Pi(t){const e=qa(t);return e.equals=Oi,e}function Ll(t){var e=t.effects;if(e!==null){t.effects=null;for(var n=0;n<e.length;n+=1)Mt(e[n])}}function os(t){var e,n=Ue,r=t.parent;if(!Mn&&r!==null&&t.v!==mt&&(r.f&(At|Ut))!==0)return wl(),t.v;kn(r);try{Ll(t),e=io(t)}finally{kn(n)}return e}function Li(t){var e=os(t);if(!t.equals(e)&&(t.wv=ro(),(!Pe?.is_fork||t.deps===null)&&(Pe!==null?(Pe.capture(t,e,!0),ta?.capture(t,e,!0)):t.v=e,t.deps===null))){ft(t,yt);return}Mn||(vn!==null?(ds()||Pe?.is_fork)&&vn.set(t,e):is(t))}function jl(t){if(t.effects!==null)for(const e of t.effects)(e.teardown||e.ac)&&(e.teardown?.(),e.ac!==null&&ha(()=>{e.ac.abort(La),e.ac=null}),e.fn!==null&&(e.teardown=tr),Da(e,0),fs(e))}function ji(t){if(t.effects!==null)for(const e of t.effects)e.teardown&&e.fn!==null&&la(e)}let Er=null,Zn=null,Pe=null,ta=null,vn=null,Wr=null,Ta=!1,Sr=!1,Aa=null,Qa=null;var $s=0;let Fl=1;class Dn{id=Fl++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#s=new Set;#t=0;#a=new Map;#n=null;#r=[];#i=[];#o=new Map;#l=new Map;#u=new Set;is_fork=!1;#c=!1;constructor(){Zn===null?Er=Zn=this:(Zn.next=this,this.prev=Zn),Zn=this}#v(){if(this.is_fork)return!0;for(const e of this.#a.keys())if(!this.#g(e))return!0;return!1}#g(e){for(var n=e;n!==null;n=n.parent)if(this.#l.has(n))return!0;return!1}skip_effect(e){this.#l.has(e)||this.#l.set(e,{d:[],m:[]}),this.#u.delete(e)}unskip_effect(e,n=r=>this.schedule(r)){var r=this.#l.get(e);if(r){this.#l.delete(e);for(var s of r.d)ft(s,it),n(s);for(s of r.m)ft(s,en),n(s)}this.#u.add(e)}#f(){var e=[];for(const i of this.#r)if(!((i.f&At)!==0||(i.f&(it|en))===0)){for(var n=i,r=!1;n.parent!==null;){n=n.parent;var s=n.f;if((s&(In|gn))!==0){if((s&yt)===0){r=!0;break}n.f^=yt}}r||e.push(n)}return this.#r=[],e}#h(){this.started=!0;for(const[c,f]of this.#o)ft(c,f),this.schedule(c);this.apply();for(var e=Aa=[],n=[],r=Qa=[];this.#r.length>0;){$s++>1e3&&(this.#m(),Hl());for(const c of this.#f())try{this.#w(c,e,n)}catch(f){throw Hi(c),this.#v()||this.discard(),f}}if(Pe=null,r.length>0){var s=Dn.ensure();for(const c of r)s.schedule(c)}if(Aa=null,Qa=null,this.#v()){this.#_(n),this.#_(e);for(const[c,f]of this.#l)Ui(c,f);r.length>0&&Pe.#h();return}const i=this.#p();if(i){this.#_(n),this.#_(e),i.#d(this);return}this.#o.clear();for(const c of this.#e)c(this);this.#e.clear(),ta=this,Es(n),Es(e),ta=null,this.#n?.resolve();var u=Pe;this.#t===0&&(this.#r.length===0||u!==null)&&this.#m(),u!==null&&(pn.clear(),u.#h())}#w(e,n,r){e.f^=yt;for(var s=e.first;s!==null;){var i=s.f,u=(i&(gn|In))!==0,c=u&&(i&yt)!==0,f=c||(i&Ut)!==0||this.#l.has(s);if(!f&&s.fn!==null){u?s.f^=yt:(i&sa)!==0?n.push(s):Ha(s)&&((i&fn)!==0&&this.add_dirty_reaction(s,en),la(s));var h=s.first;if(h!==null){s=h;continue}}for(;s!==null;){var m=s.next;if(m!==null){s=m;break}s=s.parent}}}#p(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#b(e))return e;return null}#b(e){for(const[n,[,r]]of this.current)if(!r&&e.current.has(n))return!0;return!1}#d(e){for(const[r,s]of e.current)!this.previous.has(r)&&e.previous.has(r)&&this.previous.set(r,e.previous.get(r)),this.current.set(r,s);for(const[r,s]of e.async_deriveds){const i=this.async_deriveds.get(r);i&&s.promise.then(i.resolve).catch(i.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#o);const n=r=>{var s=r.reactions;if(s!==null&&!((r.f&Rt)!==0&&(r.f&(it|en))===0))for(const c of s){var i=c.f;if((i&Rt)!==0)n(c);else{var u=c;i&(ea|fn)&&!this.async_deriveds.has(u)&&(this.#o.delete(u),ft(u,it),this.schedule(u))}}};for(const r of this.current.keys())n(r);this.oncommit(()=>e.discard()),e.#m(),Pe=this,this.#h()}#_(e){for(var n=0;n<e.length;n+=1)Di(e[n],this.#o)}capture(e,n,r=!1){e.v!==mt&&!this.previous.has(e)&&this.previous.set(e,e.v),(e.f&qn)===0&&(this.current.set(e,[n,r]),vn?.set(e,n)),this.is_fork||(e.v=n)}activate(){Pe=this}deactivate(){Pe=null,vn=null}flush(){try{Sr=!0,Pe=this,this.#h()}finally{$s=0,Wr=null,Aa=null,Qa=null,Sr=!1,Pe=null,vn=null,pn.clear()}}discard(){for(const e of this.#s)e(this);this.#s.clear();for(const e of this.async_deriveds.values())e.reject(xa);this.#m(),this.#n?.resolve()}register_created_effect(e){this.#i.push(e)}#y(){for(let g=Er;g!==null;g=g.next){var e=g.id<this.id,n=[];for(const[y,[$,S]]of this.current){if(g.current.has(y)){var r=g.current.get(y)[0];if(e&&$!==r)g.current.set(y,[$,S]);else continue}n.push(y)}if(e)for(const[y,$]of this.async_deriveds){const S=g.async_deriveds.get(y);S&&$.promise.then(S.resolve).catch(S.reject)}var s=[...g.current.keys()].filter(y=>!g.current.get(y)[1]);if(!(!g.started||s.length===0)){var i=s.filter(y=>!this.current.has(y));if(i.length===0)e&&g.discard();else if(n.length>0){if(e)for(const y of this.#u)g.unskip_effect(y,$=>{($.f&(fn|ea))!==0?g.schedule($):g.#_([$])});g.activate();var u=new Set,c=new Map;for(var f of n)Fi(f,i,u,c);c=new Map;var h=[...g.current].filter(([y,$])=>{const S=this.current.get(y);return S?S[0]!==$[0]||S[1]!==$[1]:!0}).map(([y])=>y);if(h.length>0)for(const y of this.#i)(y.f&(At|Ut|ar))===0&&ls(y,h,c)&&((y.f&(ea|fn))!==0?(ft(y,it),g.schedule(y)):g.add_dirty_reaction(y,it));if(g.#r.length>0&&!g.#c){g.apply();for(var m of g.#f())g.#w(m,[],[])}g.deactivate()}}}}increment(e,n){if(this.#t+=1,e){let r=this.#a.get(n)??0;this.#a.set(n,r+1)}}decrement(e,n){if(this.#t-=1,e){let r=this.#a.get(n)??0;r===1?this.#a.delete(n):this.#a.set(n,r-1)}this.#c||(this.#c=!0,sn(()=>{this.#c=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(const[n,r]of e)this.add_dirty_reaction(n,r);e.clear()}add_dirty_reaction(e,n){(n===it||this.#o.get(e)!==it)&&this.#o.set(e,n)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#s.add(e)}settled(){return(this.#n??=Si()).promise}static ensure(){if(Pe===null){const e=Pe=new Dn;!Sr&&!Ta&&sn(()=>{e.started||e.flush()})}return Pe}apply(){{vn=null;return}}schedule(e){if(Wr=e,e.b?.is_pending&&(e.f&(sa|hr|as))!==0&&(e.f&fa)===0){e.b.defer_effect(e);return}this.#r.push(e)}#m(){if(this.linked){var e=this.prev,n=this.next;e===null?Er=n:e.next=n,n===null?Zn=e:n.prev=e,this.linked=!1}}}function Ul(t){var e=Ta,n=ta;ta=null,Ta=!0;try{for(var r;;){if(ql(),Pe===null)return r;Pe.flush()}}finally{Ta=e,ta=n}}function Hl(){try{Tl()}catch(t){wn(t,Wr)}}let En=null;function Es(t){var e=t.length;if(e!==0){for(var n=0;n<e;){var r=t[n++];if((r.f&(At|Ut))===0&&Ha(r)&&(En=new Set,la(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&Qi(r),En?.size>0)){pn.clear();for(const s of En){if((s.f&(At|Ut))!==0)continue;const i=[s];let u=s.parent;for(;u!==null;)En.has(u)&&(En.delete(u),i.push(u)),u=u.parent;for(let c=i.length-1;c>=0;c--){const f=i[c];(f.f&(At|Ut))===0&&la(f)}}En.clear()}}En=null}}function Fi(t,e,n,r){if(!n.has(t)&&(n.add(t),t.reactions!==null))for(const s of t.reactions){const i=s.f;(i&Rt)!==0?Fi(s,e,n,r):(i&(ea|fn))!==0&&(i&it)===0&&ls(s,e,r)&&(ft(s,it),us(s))}}function ls(t,e,n){const r=n.get(t);if(r!==void 0)return r;if(t.deps!==null)for(const s of t.deps){if(za.call(e,s))return!0;if((s.f&Rt)!==0&&ls(s,e,n))return n.set(s,!0),!0}return n.set(t,!1),!1}function us(t){Pe.schedule(t)}function Ui(t,e){if(!((t.f&gn)!==0&&(t.f&yt)!==0)){(t.f&it)!==0?e.d.push(t):(t.f&en)!==0&&e.m.push(t),ft(t,yt);for(var n=t.first;n!==null;)Ui(n,e),n=n.next}}function Hi(t){ft(t,yt);for(var e=t.first;e!==null;)Hi(e),e=e.next}let ir=new Set;const pn=new Map;let Vi=!1;function Kn(t,e){var n={f:0,v:t,reactions:null,equals:zi,rv:0,wv:0};return n}function me(t,e){const n=Kn(t);return no(n),n}function Vl(t,e=!1,n=!0){const r=Kn(t);return e||(r.equals=Oi),r}function B(t,e,n=!1){Fe!==null&&(!hn||(Fe.f&ar)!==0)&&qi()&&(Fe.f&(Rt|fn|ea|ar))!==0&&(yn===null||!yn.has(t))&&zl();let r=n?gt(e):e;return oa(t,r,Qa)}var Cn=null,Br=0;function oa(t,e,n=null){if(!t.equals(e)){Mn?pn.set(t,e):pn.has(t)||pn.set(t,t.v);var r=Dn.ensure();if(r.capture(t,e),(t.f&Rt)!==0){const s=t;(t.f&it)!==0&&os(s),vn===null&&is(s)}t.wv=ro(),Cn=null,Br=0,Wi(t,it,n),Cn=null,Ue!==null&&(Ue.f&yt)!==0&&(Ue.f&(gn|In))===0&&(rn===null?nu([t]):rn.push(t)),!r.is_fork&&ir.size>0&&!Vi&&Wl()}return e}function Wl(){Vi=!1;for(const t of ir){(t.f&yt)!==0&&ft(t,en);let e;try{e=Ha(t)}catch{e=!0}e&&la(t)}ir.clear()}function Ma(t){B(t,t.v+1)}function Wi(t,e,n){var r=t.reactions;if(r!==null){var s=r.length;if(Br+=s,Br>1e5&&Cn===null&&(Cn=new Set),Cn!==null){if(Cn.has(t))return;Cn.add(t)}for(var i=0;i<s;i++){var u=r[i],c=u.f,f=(c&it)===0;if(f&&ft(u,e),(c&ar)!==0)ir.add(u);else if((c&Rt)!==0){var h=u;vn?.delete(h),Wi(h,en,n)}else if(f){var m=u;(c&fn)!==0&&En!==null&&En.add(m),n!==null?n.push(m):us(m)}}}}function gt(t){if(typeof t!="object"||t===null||Fn in t||Ti in t)return t;const e=Ei(t);if(e!==Qo&&e!==el)return t;var n=new Map,r=fr(t),s=me(0),i=Hn,u=c=>{if(Hn===i)return c();var f=Fe,h=Hn;un(null),As(i);var m=c();return un(f),As(h),m};return r&&n.set("length",me(t.length)),new Proxy(t,{defineProperty(c,f,h){(!("value"in h)||h.configurable===!1||h.enumerable===!1||h.writable===!1)&&Ml();var m=n.get(f);return m===void 0?u(()=>{var g=me(h.value);return n.set(f,g),g}):B(m,h.value,!0),!0},deleteProperty(c,f){var h=n.get(f);if(h===void 0){if(f in c){const m=u(()=>me(mt));n.set(f,m),Ma(s)}}else B(h,mt),Ma(s);return!0},get(c,f,h){if(f===Fn)return t;var m=n.get(f),g=f in c;if(m===void 0&&(!g||Qn(c,f)?.writable)&&(m=u(()=>{var $=gt(g?c[f]:mt),S=me($);return S}),n.set(f,m)),m!==void 0){var y=a(m);return y===mt?void 0:y}return Reflect.get(c,f,h)},getOwnPropertyDescriptor(c,f){this.has?.(c,f);var h=Reflect.getOwnPropertyDescriptor(c,f),m=n.get(f);if(m!==void 0){var g=a(m);if(g===mt)return;if(h&&"value"in h)h.value=g;else return{enumerable:!0,configurable:!0,value:g,writable:!0}}return h},has(c,f){if(f===Fn)return!0;var h=n.get(f),m=h!==void 0&&h.v!==mt||Reflect.has(c,f);if(h!==void 0||(Ue!==null||Fe!==null)&&(!m||Qn(c,f)?.writable)){h===void 0&&(h=u(()=>{var y=m?gt(c[f]):mt,$=me(y);return $}),n.set(f,h));var g=a(h);if(g===mt)return!1}return m},set(c,f,h,m){var g=n.get(f),y=f in c;if(r&&f==="length")for(var $=h;$<g.v;$+=1){var S=n.get($+"");S!==void 0?B(S,mt):$ in c&&(S=u(()=>me(mt)),n.set($+"",S))}if(g===void 0)(!y||Qn(c,f)?.writable)&&(g=u(()=>me(void 0)),B(g,gt(h)),n.set(f,g));else{y=g.v!==mt;var V=u(()=>gt(h));B(g,V)}var T=Reflect.getOwnPropertyDescriptor(c,f);if(T?.set&&T.set.call(m,h),!y){if(r&&typeof f=="string"){var N=n.get("length"),P=Number(f);Number.isInteger(P)&&P>=N.v&&B(N,P+1)}Ma(s)}return!0},ownKeys(c){a(s);var f=Reflect.ownKeys(c).filter(g=>{var y=n.get(g);return y===void 0||y.v!==mt});for(var[h,m]of n)m.v!==mt&&!(h in c)&&f.push(h);return f},setPrototypeOf(){Nl()}})}function Ss(t){try{if(t!==null&&typeof t=="object"&&Fn in t)return t[Fn]}catch{}return t}function cs(t,e){return Object.is(Ss(t),Ss(e))}var Ia,Bi,Ki,Gi;function Bl(){if(Ia===void 0){Ia=window,Bi=/Firefox/.test(navigator.userAgent);var t=Element.prototype,e=Node.prototype,n=Text.prototype;Ki=Qn(e,"firstChild").get,Gi=Qn(e,"nextSibling").get,ks(t)&&(t[Ur]=void 0,t[Ai]=null,t[Hr]=void 0,t.__e=void 0),ks(n)&&(n[Vr]=void 0)}}function Sn(t=""){return document.createTextNode(t)}function Gn(t){return Ki.call(t)}function ja(t){return Gi.call(t)}function w(t,e){return Gn(t)}function Te(t,e=!1){{var n=Gn(t);return n instanceof Comment&&n.data===""?ja(n):n}}function v(t,e=!1){return Gn(t)}function o(t,e=1,n=!1){let r=t;for(;e--;)r=ja(r);return r}function Kl(t){t.textContent=""}function Yi(){return!1}function Gl(t,e,n){return n?document.createElement(t,{is:n}):document.createElement(t)}function Yl(t){var e=Ue;if(e===null)return Fe.f|=qn,t;if((e.f&fa)===0&&(e.f&sa)===0)throw t;wn(t,e)}function wn(t,e){if(t===Ni)throw t;if(!(e!==null&&(e.f&At)!==0)){for(;e!==null;){if((e.f&Fr)!==0&&(e.f&(At|Oa))===0){if((e.f&fa)===0)throw t;try{e.b.error(t);return}catch(n){t=n}}e=e.parent}throw t}}function Zl(t){Ue===null&&(Fe===null&&Sl(),El()),Mn&&$l()}function Xl(t,e){var n=e.last;n===null?e.last=e.first=t:(n.next=t,t.prev=n,e.last=t)}function xn(t,e){var n=Ue;n!==null&&(n.f&Ut)!==0&&(t|=Ut);var r={ctx:Ht,deps:null,nodes:null,f:t|it|_n,first:null,fn:e,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};Pe?.register_created_effect(r);var s=r;if((t&sa)!==0)Aa!==null?Aa.push(r):Dn.ensure().schedule(r);else if(e!==null){try{la(r)}catch(u){throw Mt(r),u}s.deps===null&&s.teardown===null&&s.nodes===null&&s.first===s.last&&(s.f&va)===0&&(s=s.first,(t&fn)!==0&&(t&Bn)!==0&&s!==null&&(s.f|=Bn))}if(s!==null&&(s.parent=n,n!==null&&Xl(s,n),Fe!==null&&(Fe.f&Rt)!==0&&(t&In)===0)){var i=Fe;(i.effects??=[]).push(s)}return r}function ds(){return Fe!==null&&!hn}function gr(t){const e=xn(hr,null);return ft(e,yt),e.teardown=t,e}function ln(t){Zl();var e=Ue.f,n=!Fe&&(e&gn)!==0&&Ht!==null&&!Ht.i;if(n){var r=Ht;(r.e??=[]).push(t)}else return Zi(t)}function Zi(t){return xn(sa|al,t)}function Jl(t){Dn.ensure();const e=xn(In|va,t);return(n={})=>new Promise(r=>{n.outro?Un(e,()=>{Mt(e),r(void 0)}):(Mt(e),r(void 0))})}function Fa(t){return xn(sa,t)}function Ql(t){return xn(ea|va,t)}function Ua(t,e=0){return xn(hr|e,t)}function b(t,e=[],n=[],r=[]){Ri(r,e,n,s=>{xn(hr,()=>{t(...s.map(a))})})}function wr(t,e=0){var n=xn(fn|e,t);return n}function Xi(t,e=0){var n=xn(as|e,t);return n}function Bt(t){return xn(gn|va,t)}function Ji(t){var e=t.teardown;if(e!==null){const n=Mn,r=Fe;Ts(!0),un(null);try{e.call(null)}catch(s){wn(s,t.parent)}finally{Ts(n),un(r)}}}function fs(t,e=!1){var n=t.first;for(t.first=t.last=null;n!==null;){const s=n.ac;s!==null&&ha(()=>{s.abort(La)});var r=n.next;(n.f&In)!==0?n.parent=null:Mt(n,e),n=r}}function eu(t){for(var e=t.first;e!==null;){var n=e.next;(e.f&gn)===0&&Mt(e),e=n}}function Mt(t,e=!0){var n=!1;(e||(t.f&nl)!==0)&&t.nodes!==null&&t.nodes.end!==null&&(tu(t.nodes.start,t.nodes.end),n=!0),t.f|=Oa,fs(t,e&&!n),Da(t,0);var r=t.nodes&&t.nodes.t;if(r!==null)for(const i of r)i.stop();Ji(t),t.f^=Oa,t.f|=At;var s=t.parent;s!==null&&s.first!==null&&Qi(t),t.next=t.prev=t.teardown=t.ctx=t.deps=t.fn=t.nodes=t.ac=t.b=null}function tu(t,e){for(;t!==null;){var n=t===e?null:ja(t);t.remove(),t=n}}function Qi(t){var e=t.parent,n=t.prev,r=t.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),e!==null&&(e.first===t&&(e.first=r),e.last===t&&(e.last=n))}function Un(t,e,n=!0){var r=[];t.f|=rs,eo(t,r,!0);var s=()=>{n&&Mt(t),e&&e()},i=r.length;if(i>0){var u=()=>--i||s();for(var c of r)c.out(u)}else s()}function eo(t,e,n){if((t.f&Ut)===0){t.f^=Ut;var r=t.nodes&&t.nodes.t;if(r!==null)for(const c of r)(c.is_global||n)&&e.push(c);for(var s=t.first;s!==null;){var i=s.next;if((s.f&In)===0){var u=(s.f&Bn)!==0||(s.f&gn)!==0&&(t.f&fn)!==0;eo(s,e,u?n:!1)}s=i}}}function or(t){t.f&=~rs,to(t,!0)}function to(t,e){if((t.f&rs)===0&&(t.f&Ut)!==0){t.f^=Ut,(t.f&yt)===0&&(ft(t,it),Dn.ensure().schedule(t));for(var n=t.first;n!==null;){var r=n.next,s=(n.f&Bn)!==0||(n.f&gn)!==0;to(n,s?e:!1),n=r}var i=t.nodes&&t.nodes.t;if(i!==null)for(const u of i)(u.is_global||e)&&u.in()}}function vs(t,e){if(t.nodes)for(var n=t.nodes.start,r=t.nodes.end;n!==null;){var s=n===r?null:ja(n);e.append(n),n=s}}let Mn=!1;function Ts(t){Mn=t}let Fe=null,hn=!1;function un(t){Fe=t}let Ue=null;function kn(t){Ue=t}let yn=null;function no(t){Fe!==null&&((Fe.f&rr)!==0||(Fe.f&Rt)!==0)&&(yn??=new Set).add(t)}let Kt=null,Qt=0,rn=null;function nu(t){rn=t}let ao=1,Ln=0,Hn=Ln;function As(t){Hn=t}function ro(){return++ao}function Ha(t){var e=t.f;if((e&it)!==0)return!0;if((e&en)!==0){for(var n=t.deps,r=n.length,s=0;s<r;s++){var i=n[s];if(Ha(i)&&Li(i),i.wv>t.wv)return!0}(e&_n)!==0&&vn===null&&ft(t,yt)}return!1}function so(t,e,n=!0){var r=t.reactions;if(r!==null&&!(yn!==null&&yn.has(t)))for(var s=0;s<r.length;s++){var i=r[s];(i.f&Rt)!==0?so(i,e,!1):e===i&&(n?ft(i,it):(i.f&yt)!==0&&ft(i,en),us(i))}}function io(t){var e=Kt,n=Qt,r=rn,s=Fe,i=yn,u=Ht,c=hn,f=Hn,h=t.f;Kt=null,Qt=0,rn=null,Fe=(h&(gn|In))===0?t:null,yn=null,ia(t.ctx),hn=!1,Hn=++Ln,t.ac!==null&&(ha(()=>{t.ac.abort(La)}),t.ac=null);try{t.f|=rr;var m=t.fn,g=m();t.f|=fa;var y=Ms(t);if(qi()&&rn!==null&&!hn&&y!==null&&(t.f&(Rt|en|it))===0)for(var $=0;$<rn.length;$++)so(rn[$],t);if(s!==null&&s!==t){if(Ln++,s.deps!==null)for(let S=0;S<n;S+=1)s.deps[S].rv=Ln;if(e!==null)for(const S of e)S.rv=Ln;rn!==null&&(r===null?r=rn:r.push(...rn))}return(t.f&qn)!==0&&(t.f^=qn),g}catch(S){return Ms(t),Yl(S)}finally{t.f^=rr,Kt=e,Qt=n,rn=r,Fe=s,yn=i,ia(u),hn=c,Hn=f}}function Ms(t){var e=t.deps,n=Pe?.is_fork;if(Kt!==null){var r;if(n||Da(t,Qt),e!==null&&Qt>0)for(e.length=Qt+Kt.length,r=0;r<Kt.length;r++)e[Qt+r]=Kt[r];else t.deps=e=Kt;if(ds()&&(t.f&_n)!==0)for(r=Qt;r<e.length;r++)(e[r].reactions??=[]).push(t)}else!n&&e!==null&&Qt<e.length&&(Da(t,Qt),e.length=Qt);return e}function au(t,e){let n=e.reactions;if(n!==null){var r=Xo.call(n,t);if(r!==-1){var s=n.length-1;s===0?n=e.reactions=null:(n[r]=n[s],n.pop())}}if(n===null&&(e.f&Rt)!==0&&(Kt===null||!za.call(Kt,e))){var i=e;(i.f&_n)!==0&&(i.f^=_n),i.v!==mt&&is(i),i.ac!==null&&ha(()=>{i.ac.abort(La),i.ac=null,ft(i,it)}),jl(i),Da(i,0)}}function Da(t,e){var n=t.deps;if(n!==null)for(var r=e;r<n.length;r++)au(t,n[r])}function la(t){var e=t.f;if((e&At)===0){ft(t,yt);var n=Ue;Ue=t;try{(e&(fn|as))!==0?eu(t):fs(t),Ji(t);var r=io(t);t.teardown=typeof r=="function"?r:null,t.wv=ao;var s}finally{Ue=n}}}async function ru(){await Promise.resolve(),Ul()}function a(t){var e=t.f,n=(e&Rt)!==0;if(Fe!==null&&!hn){var r=Ue!==null&&(Ue.f&At)!==0;if(!r&&(yn===null||!yn.has(t))){var s=Fe.deps;if((Fe.f&rr)!==0)t.rv<Ln&&(t.rv=Ln,Kt===null&&s!==null&&s[Qt]===t?Qt++:Kt===null?Kt=[t]:Kt.push(t));else{Fe.deps??=[],za.call(Fe.deps,t)||Fe.deps.push(t);var i=t.reactions;i===null?t.reactions=[Fe]:za.call(i,Fe)||i.push(Fe)}}}if(Mn&&pn.has(t))return pn.get(t);if(n){var u=t;if(Mn){var c=u.v;return((u.f&yt)===0&&u.reactions!==null||lo(u))&&(c=os(u)),pn.set(u,c),c}var f=(u.f&_n)===0&&!hn&&Fe!==null&&(Fe.f&_n)!==0,h=(u.f&fa)===0;Ha(u)&&(f&&(u.f|=_n),Li(u)),f&&!h&&(ji(u),oo(u))}if(vn?.has(t))return vn.get(t);if((t.f&qn)!==0)throw t.v;return t.v}function oo(t){if(t.f|=_n,t.deps!==null)for(const n of t.deps){var e=n.reactions;e===null?n.reactions=[t]:za.call(e,t)||e.push(t),(n.f&Rt)!==0&&(n.f&_n)===0&&(ji(n),oo(n))}}function lo(t){if(t.v===mt)return!0;if(t.deps===null)return!1;for(const e of t.deps)if(pn.has(e)||(e.f&Rt)!==0&&lo(e))return!0;return!1}function _a(t){var e=hn;try{return hn=!0,t()}finally{hn=e}}function su(t){return t.endsWith("capture")&&t!=="gotpointercapture"&&t!=="lostpointercapture"}const iu=["beforeinput","click","change","dblclick","contextmenu","focusin","focusout","input","keydown","keyup","mousedown","mousemove","mouseout","mouseover","mouseup","pointerdown","pointermove","pointerout","pointerover","pointerup","touchend","touchmove","touchstart"];function ou(t){return iu.includes(t)}const lu={formnovalidate:"formNoValidate",ismap:"isMap",nomodule:"noModule",playsinline:"playsInline",readonly:"readOnly",defaultvalue:"defaultValue",defaultchecked:"defaultChecked",srcobject:"srcObject",novalidate:"noValidate",allowfullscreen:"allowFullscreen",disablepictureinpicture:"disablePictureInPicture",disableremoteplayback:"disableRemotePlayback"};function uu(t){return t=t.toLowerCase(),lu[t]??t}const cu=["touchstart","touchmove"];function du(t){return cu.includes(t)}const $a=Symbol("events"),uo=new Set,Kr=new Set;function co(t,e,n,r={}){function s(i){if(r.capture||Gr.call(e,i),!i.cancelBubble)return ha(()=>n?.call(this,i))}return t.startsWith("pointer")||t.startsWith("touch")||t==="wheel"?(s.__removed=!1,sn(()=>{s.__removed||e.addEventListener(t,s,r)})):e.addEventListener(t,s,r),s}function on(t,e,n,r,s){var i={capture:r,passive:s},u=co(t,e,n,i);(e===document.body||e===window||e===document||e instanceof HTMLMediaElement)&&gr(()=>{u.__removed=!0,e.removeEventListener(t,u,i)})}function Oe(t,e,n){(e[$a]??={})[t]=n}function Ct(t){for(var e=0;e<t.length;e++)uo.add(t[e]);for(var n of Kr)n(t)}let Tr=null,Ar=!1;function Gr(t){var e=this,n=e.ownerDocument,r=t.type,s=t.composedPath?.()||[],i=s[0]||t.target;Tr=t,Ar||(Ar=!0,setTimeout(()=>{Ar=!1,Tr=null}));var u=0,c=Tr===t&&t[$a];if(c){var f=s.indexOf(c);if(f!==-1&&(e===document||e===window)){t[$a]=e;return}var h=s.indexOf(e);if(h===-1)return;f<=h&&(u=f)}if(i=s[u]||t.target,i!==e){$i(t,"currentTarget",{configurable:!0,get(){return i||n}});var m=Fe,g=Ue;un(null),kn(null);try{for(var y,$=[];i!==null&&i!==e;){try{var S=i[$a]?.[r];S!=null&&(!i.disabled||t.target===i)&&S.call(i,t)}catch(V){y?$.push(V):y=V}if(t.cancelBubble)break;u++,i=u<s.length?s[u]:null}if(y){for(let V of $)queueMicrotask(()=>{throw V});throw y}}finally{t[$a]=e,delete t.currentTarget,un(m),kn(g)}}}const fu=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy("svelte-trusted-html",{createHTML:t=>t});function vu(t){return fu?.createHTML(t)??t}function fo(t){var e=Gl("template");return e.innerHTML=vu(t.replaceAll("<!>","<!---->")),e.content}function Ra(t,e){var n=Ue;n.nodes===null&&(n.nodes={start:t,end:e,a:null,t:null})}function p(t,e){var n=(e&hl)!==0,r=(e&_l)!==0,s,i=!t.startsWith("<!>");return()=>{s===void 0&&(s=fo(i?t:"<!>"+t),n||(s=Gn(s)));var u=r||Bi?document.importNode(s,!0):s.cloneNode(!0);if(n){var c=Gn(u),f=u.lastChild;Ra(c,f)}else Ra(u,u);return u}}function hu(t,e,n="svg"){var r=!t.startsWith("<!>"),s=`<${n}>${r?t:"<!>"+t}</${n}>`,i;return()=>{if(!i){var u=fo(s),c=Gn(u);i=Gn(c)}var f=i.cloneNode(!0);return Ra(f,f),f}}function vo(t,e){return hu(t,e,"svg")}function Ft(t=""){{var e=Sn(t+"");return Ra(e,e),e}}function Vn(){var t=document.createDocumentFragment(),e=document.createComment(""),n=Sn();return t.append(e,n),Ra(e,n),t}function _(t,e){t!==null&&t.before(e)}function _u(t){let e=0,n=Kn(0),r;return()=>{ds()&&(a(n),Ua(()=>(e===0&&(r=_a(()=>t(()=>Ma(n)))),e+=1,()=>{sn(()=>{e-=1,e===0&&(r?.(),r=void 0,Ma(n))})})))}}var mu=Bn|va;function gu(t,e,n,r){new wu(t,e,n,r)}class wu{parent;is_pending=!1;transform_error;#e;#s=null;#t;#a;#n;#r=null;#i=null;#o=null;#l=null;#u=0;#c=0;#v=!1;#g=new Map;#f=null;#h=_u(()=>(this.#f=Kn(this.#u),()=>{this.#f=null}));constructor(e,n,r,s){this.#e=e,this.#t=n,this.#a=i=>{var u=Ue;u.b=this,u.f|=Fr,r(i)},this.parent=Ue.b,this.transform_error=s??this.parent?.transform_error??(i=>i),this.#n=wr(()=>{this.#y()},mu)}#w(){try{this.#r=Bt(()=>this.#a(this.#e))}catch(e){this.error(e)}}#p(e){const n=this.#t.failed,{reset:r,invoke_onerror:s}=this.#b(e);sn(s),n&&(this.#o=Bt(()=>{n(this.#e,()=>e,()=>r)}))}#b(e){var n=!1,r=!1;const s=()=>{if(!this.#d()){if(n){pl();return}n=!0,r&&Ol(),this.#o!==null&&Un(this.#o,()=>{this.#o=null}),this.#k(()=>{this.#y()})}};return{reset:s,invoke_onerror:()=>{if(!this.#d())try{r=!0,this.#t.onerror?.(e,s),r=!1}catch(u){wn(u,this.#n&&this.#n.parent)}}}}#d(){return(this.#n.f&(At|Oa))!==0}#_(){const e=this.#t.pending;e&&(this.is_pending=!0,this.#i=Bt(()=>e(this.#e)),sn(()=>{if(!this.#d()){var n=this.#l=document.createDocumentFragment(),r=Sn(),s=!1;if(n.append(r),this.#r=this.#k(()=>{try{return Bt(()=>this.#a(r))}catch(i){try{this.error(i),s=!0}catch(u){wn(u,this.#n.parent)}return null}}),this.#r===null){this.#l=null,s&&this.#m(Pe);return}this.#c===0&&(this.#e.before(n),this.#l=null,Un(this.#i,()=>{this.#i=null}),this.#m(Pe))}}))}#y(){try{if(this.is_pending=this.has_pending_snippet(),this.#c=0,this.#u=0,this.#r=Bt(()=>{this.#a(this.#e)}),this.#c>0){var e=this.#l=document.createDocumentFragment();vs(this.#r,e);const n=this.#t.pending;this.#i=Bt(()=>n(this.#e))}else this.#m(Pe)}catch(n){this.error(n)}}#m(e){this.is_pending=!1,e.transfer_reactions(this.#g)}defer_effect(e){Di(e,this.#g)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#t.pending}#k(e){var n=Ue,r=Fe,s=Ht;kn(this.#n),un(this.#n),ia(this.#n.ctx);try{return Dn.ensure(),e()}finally{kn(n),un(r),ia(s)}}#x(e,n){if(!this.has_pending_snippet()){this.parent&&this.parent.#x(e,n);return}this.#c+=e,this.#c===0&&(this.#m(n),this.#i&&Un(this.#i,()=>{this.#i=null}),this.#l&&(this.#e.before(this.#l),this.#l=null))}update_pending_count(e,n){this.#x(e,n),this.#u+=e,!(!this.#f||this.#v)&&(this.#v=!0,sn(()=>{this.#v=!1,this.#f&&oa(this.#f,this.#u)}))}get_effect_pending(){return this.#h(),a(this.#f)}error(e){if(e===Ni||!this.#t.onerror&&!this.#t.failed)throw e;Pe?.is_fork?(this.#r&&Pe.skip_effect(this.#r),this.#i&&Pe.skip_effect(this.#i),this.#o&&Pe.skip_effect(this.#o),Pe.oncommit(()=>{this.#d()||this.#$(e)})):this.#$(e)}#$(e){this.#r&&(Mt(this.#r),this.#r=null),this.#i&&(Mt(this.#i),this.#i=null),this.#o&&(Mt(this.#o),this.#o=null);let n=this.#t.failed;const r=s=>{if(this.#d())return;const{reset:i,invoke_onerror:u}=this.#b(s);u(),n&&!this.#d()&&(this.#o=this.#k(()=>{try{return Bt(()=>{var c=Ue;c.b=this,c.f|=Fr,n(this.#e,()=>s,()=>i)})}catch(c){return wn(c,this.#n.parent),null}}))};sn(()=>{if(!this.#d()){var s;try{s=this.transform_error(e)}catch(i){wn(i,this.#n&&this.#n.parent);return}s!==null&&typeof s=="object"&&typeof s.then=="function"?s.then(r,i=>wn(i,this.#n&&this.#n.parent)):r(s)}})}}function l(t,e){var n=e==null?"":typeof e=="object"?`${e}`:e;n!==(t[Vr]??=t.nodeValue)&&(t[Vr]=n,t.nodeValue=`${n}`)}function bu(t,e){return pu(t,e)}const Ya=new Map;function pu(t,{target:e,anchor:n,props:r={},events:s,context:i,intro:u=!0,transformError:c}){Bl();var f=void 0,h=Jl(()=>{var m=n??e.appendChild(Sn());gu(m,{pending:()=>{}},$=>{Be({});var S=Ht;i&&(S.c=i),s&&(r.$$events=s),f=t($,r)||ss(),Ke()},c);var g=new Set,y=$=>{for(var S=0;S<$.length;S++){var V=$[S];if(!g.has(V)){g.add(V);var T=du(V);for(const H of[e,document]){var N=Ya.get(H);N===void 0&&(N=new Map,Ya.set(H,N));var P=N.get(V);P===void 0?(H.addEventListener(V,Gr,{passive:T}),N.set(V,1)):N.set(V,P+1)}}}};return y(vr(uo)),Kr.add(y),()=>{for(var $ of g)for(const T of[e,document]){var S=Ya.get(T),V=S.get($);--V==0?(T.removeEventListener($,Gr),S.delete($),S.size===0&&Ya.delete(T)):S.set($,V)}Kr.delete(y),m!==n&&m.parentNode?.removeChild(m)}});return yu.set(f,h),f}let yu=new WeakMap;class ho{anchor;#e=new Map;#s=new Map;#t=new Map;#a=new Set;#n=!0;constructor(e,n=!0){this.anchor=e,this.#n=n}#r=e=>{if(this.#e.has(e)){var n=this.#e.get(e),r=this.#s.get(n);if(r)or(r),this.#a.delete(n);else{var s=this.#t.get(n);s&&(or(s.effect),this.#s.set(n,s.effect),this.#t.delete(n),s.fragment.lastChild.remove(),this.anchor.before(s.fragment),r=s.effect)}for(const[i,u]of this.#e){if(this.#e.delete(i),i===e)break;const c=this.#t.get(u);c&&(Mt(c.effect),this.#t.delete(u))}for(const[i,u]of this.#s){if(i===n||this.#a.has(i))continue;const c=()=>{if(Array.from(this.#e.values()).includes(i)){var h=document.createDocumentFragment();vs(u,h),h.append(Sn()),this.#t.set(i,{effect:u,fragment:h})}else Mt(u);this.#a.delete(i),this.#s.delete(i)};this.#n||!r?(this.#a.add(i),Un(u,c,!1)):c()}}};#i=e=>{this.#e.delete(e);const n=Array.from(this.#e.values());for(const[r,s]of this.#t)n.includes(r)||(Mt(s.effect),this.#t.delete(r))};ensure(e,n){var r=Pe,s=Yi();if(n&&!this.#s.has(e)&&!this.#t.has(e))if(s){var i=document.createDocumentFragment(),u=Sn();i.append(u),this.#t.set(e,{effect:Bt(()=>n(u)),fragment:i})}else this.#s.set(e,Bt(()=>n(this.anchor)));if(this.#e.set(r,e),s){for(const[c,f]of this.#s)c===e?r.unskip_effect(f):r.skip_effect(f);for(const[c,f]of this.#t)c===e?r.unskip_effect(f.effect):r.skip_effect(f.effect);r.oncommit(this.#r),r.ondiscard(this.#i)}else this.#r(r)}}function A(t,e,n=!1){var r=new ho(t),s=n?Bn:0;function i(u,c){r.ensure(u,c)}wr(()=>{var u=!1;e((c,f=0)=>{u=!0,i(f,c)}),u||i(-1,null)},s)}function br(t,e){return e}function ku(t,e,n){for(var r=[],s=e.length,i,u=e.length,c=0;c<s;c++){let g=e[c];Un(g,()=>{if(i){if(i.pending.delete(g),i.done.add(g),i.pending.size===0){var y=t.outrogroups;Yr(t,vr(i.done)),y.delete(i),y.size===0&&(t.outrogroups=null)}}else u-=1},!1)}if(u===0){var f=r.length===0&&n!==null&&t.pending.size===0;if(f){var h=n,m=h.parentNode;Kl(m),m.append(h),t.items.clear()}Yr(t,e,!f)}else i={pending:new Set(e),done:new Set},(t.outrogroups??=new Set).add(i)}function Yr(t,e,n=!0){var r;if(t.pending.size>0){r=new Set;for(const u of t.pending.values())for(const c of u)r.add(t.items.get(c).e)}for(var s=0;s<e.length;s++){var i=e[s];if(r?.has(i)){i.f|=bn;const u=document.createDocumentFragment();vs(i,u)}else Mt(e[s],n)}}var Ns;function Me(t,e,n,r,s,i=null){var u=t,c=new Map,f=(e&Mi)!==0;if(f){var h=t;u=h.appendChild(Sn())}var m=null,g=Pi(()=>{var P=n();return fr(P)?P:P==null?[]:vr(P)}),y=new Map,$=!0;function S(P){if((N.effect.f&At)===0){N.pending.delete(P);var H=a(g);N.fallback=m,xu(N,H,u,e,r),m!==null&&(H.length===0?(m.f&bn)===0?or(m):(m.f^=bn,Ea(m,null,u)):Un(m,()=>{m=null}))}}function V(P){N.pending.delete(P)}var T=wr(()=>{for(var P=a(g),H=P.length,O=new Set,K=Pe,G=Yi(),ne=0;ne<H;ne+=1){var le=P[ne],z=r(le,ne),k=$?null:c.get(z);k?(k.v&&oa(k.v,le),k.i&&oa(k.i,ne),G&&K.unskip_effect(k.e)):(k=$u(c,$?u:Ns??=Sn(),le,z,ne,s,e,n),$||(k.e.f|=bn),c.set(z,k)),O.add(z)}if(H===0&&i&&!m&&($?m=Bt(()=>i(u)):(m=Bt(()=>i(Ns??=Sn())),m.f|=bn)),H>O.size&&xl(),!$)if(y.set(K,O),G){for(const[J,L]of c)O.has(J)||K.skip_effect(L.e);K.oncommit(S),K.ondiscard(V)}else S(K);a(g)}),N={effect:T,items:c,pending:y,outrogroups:null,fallback:m};$=!1}function ya(t){for(;t!==null&&(t.f&gn)===0;)t=t.next;return t}function xu(t,e,n,r,s){var i=(r&ll)!==0,u=e.length,c=t.items,f=ya(t.effect.first),h,m=null,g,y=[],$=[],S,V,T,N;if(i)for(N=0;N<u;N+=1)S=e[N],V=s(S,N),T=c.get(V).e,(T.f&bn)===0&&(T.nodes?.a?.measure(),(g??=new Set).add(T));for(N=0;N<u;N+=1){if(S=e[N],V=s(S,N),T=c.get(V).e,t.outrogroups!==null)for(const k of t.outrogroups)k.pending.delete(T),k.done.delete(T);if((T.f&Ut)!==0&&(or(T),i&&(T.nodes?.a?.unfix(),(g??=new Set).delete(T))),(T.f&bn)!==0)if(T.f^=bn,T===f)Ea(T,null,n);else{var P=m?m.next:f;T===t.effect.last&&(t.effect.last=T.prev),T.prev&&(T.prev.next=T.next),T.next&&(T.next.prev=T.prev),On(t,m,T),On(t,T,P),Ea(T,P,n),m=T,y=[],$=[],f=ya(m.next);continue}if(T!==f){if(h!==void 0&&h.has(T)){if(y.length<$.length){var H=$[0],O;m=H.prev;var K=y[0],G=y[y.length-1];for(O=0;O<y.length;O+=1)Ea(y[O],H,n);for(O=0;O<$.length;O+=1)h.delete($[O]);On(t,K.prev,G.next),On(t,m,K),On(t,G,H),f=H,m=G,N-=1,y=[],$=[]}else h.delete(T),Ea(T,f,n),On(t,T.prev,T.next),On(t,T,m===null?t.effect.first:m.next),On(t,m,T),m=T;continue}for(y=[],$=[];f!==null&&f!==T;)(h??=new Set).add(f),$.push(f),f=ya(f.next);if(f===null)continue}(T.f&bn)===0&&y.push(T),m=T,f=ya(T.next)}if(t.outrogroups!==null){for(const k of t.outrogroups)k.pending.size===0&&(Yr(t,vr(k.done)),t.outrogroups?.delete(k));t.outrogroups.size===0&&(t.outrogroups=null)}if(f!==null||h!==void 0){var ne=[];if(h!==void 0)for(T of h)(T.f&Ut)===0&&ne.push(T);for(;f!==null;)(f.f&Ut)===0&&f!==t.fallback&&ne.push(f),f=ya(f.next);var le=ne.length;if(le>0){var z=(r&Mi)!==0&&u===0?n:null;if(i){for(N=0;N<le;N+=1)ne[N].nodes?.a?.measure();for(N=0;N<le;N+=1)ne[N].nodes?.a?.fix()}ku(t,ne,z)}}i&&sn(()=>{if(g!==void 0)for(T of g)T.nodes?.a?.apply()})}function $u(t,e,n,r,s,i,u,c){var f=(u&il)!==0?(u&ul)===0?Vl(n,!1,!1):Kn(n):null,h=(u&ol)!==0?Kn(s):null;return{v:f,i:h,e:Bt(()=>(i(e,f??n,h??s,c),()=>{t.delete(r)}))}}function Ea(t,e,n){if(t.nodes)for(var r=t.nodes.start,s=t.nodes.end,i=e&&(e.f&bn)===0?e.nodes.start:n;r!==null;){var u=ja(r);if(i.before(r),r===s)return;r=u}}function On(t,e,n){e===null?t.effect.first=n:e.next=n,n===null?t.effect.last=e:n.prev=e}function Eu(t,e,...n){var r=new ho(t);wr(()=>{const s=e()??null;r.ensure(s,s&&(i=>s(i,...n)))},Bn)}function Su(t,e){var n=void 0,r;Xi(()=>{n!==(n=e())&&(r&&(Mt(r),r=null),n&&(r=Bt(()=>{Fa(()=>n(t))})))})}function _o(t){var e,n,r="";if(typeof t=="string"||typeof t=="number")r+=t;else if(typeof t=="object")if(Array.isArray(t)){var s=t.length;for(e=0;e<s;e++)t[e]&&(n=_o(t[e]))&&(r&&(r+=" "),r+=n)}else for(n in t)t[n]&&(r&&(r+=" "),r+=n);return r}function Tu(){for(var t,e,n=0,r="",s=arguments.length;n<s;n++)(t=arguments[n])&&(e=_o(t))&&(r&&(r+=" "),r+=e);return r}function Ca(t){return typeof t=="object"?Tu(t):t??""}const zs=[...` 	
\r\f \v\uFEFF`];function Au(t,e,n){var r=t==null?"":""+t;if(e&&(r=r?r+" "+e:e),n){for(var s of Object.keys(n))if(n[s])r=r?r+" "+s:s;else if(r.length)for(var i=s.length,u=0;(u=r.indexOf(s,u))>=0;){var c=u+i;(u===0||zs.includes(r[u-1]))&&(c===r.length||zs.includes(r[c]))?r=(u===0?"":r.substring(0,u))+r.substring(c+1):u=c}}return r===""?null:r}function Os(t,e=!1){var n=e?" !important;":";",r="";for(var s of Object.keys(t)){var i=t[s];i!=null&&i!==""&&(r+=" "+s+": "+i+n)}return r}function Mr(t){return t[0]!=="-"||t[1]!=="-"?t.toLowerCase():t}function Mu(t,e){if(e){var n="",r,s;if(Array.isArray(e)?(r=e[0],s=e[1]):r=e,t){t=String(t).replaceAll(/\/\*.*?\*\//g,"").trim();var i=!1,u=0,c=!1,f=[];r&&f.push(...Object.keys(r).map(Mr)),s&&f.push(...Object.keys(s).map(Mr));var h=0,m=-1;const V=t.length;for(var g=0;g<V;g++){var y=t[g];if(c?y==="/"&&t[g-1]==="*"&&(c=!1):i?i===y&&(i=!1):y==="/"&&t[g+1]==="*"?c=!0:y==='"'||y==="'"?i=y:y==="("?u++:y===")"&&u--,!c&&i===!1&&u===0){if(y===":"&&m===-1)m=g;else if(y===";"||g===V-1){if(m!==-1){var $=Mr(t.substring(h,m).trim());if(!f.includes($)){y!==";"&&g++;var S=t.substring(h,g).trim();n+=" "+S+";"}}h=g+1,m=-1}}}}return r&&(n+=Os(r)),s&&(n+=Os(s,!0)),n=n.trim(),n===""?null:n}return t==null?null:String(t)}function Ze(t,e,n,r,s,i){var u=t[Ur];if(u!==n||u===void 0){var c=Au(n,r,i);c==null?t.removeAttribute("class"):e?t.className=c:t.setAttribute("class",c),t[Ur]=n}else if(i&&s!==i)for(var f in i){var h=!!i[f];(s==null||h!==!!s[f])&&t.classList.toggle(f,h)}return i}function Nr(t,e={},n,r){for(var s in n){var i=n[s];e[s]!==i&&(n[s]==null?t.style.removeProperty(s):t.style.setProperty(s,i,r))}}function St(t,e,n,r){var s=t[Hr];if(s!==e){var i=Mu(e,r);i==null?t.removeAttribute("style"):t.style.cssText=i,t[Hr]=e}else r&&(Array.isArray(r)?(Nr(t,n?.[0],r[0]),Nr(t,n?.[1],r[1],"important")):Nr(t,n,r));return r}function mo(t,e){e?t.hasAttribute("selected")||t.setAttribute("selected",""):t.removeAttribute("selected")}function qs(t,e){var n=!("__defaultValue"in t);!n&&t.__defaultValue===e||(t.__defaultValue=e,go(t,!n||"__value"in t))}function go(t,e){var n=t.__defaultValue,r=t.multiple,s=r?n??[]:null;if(!(r&&!fr(s))){var i=t.selectedIndex,u=e&&r?new Set(t.selectedOptions):null;for(var c of t.options){var f=na(c);mo(c,r?s.includes(f):cs(f,n))}if(e)if(u!==null)for(c of t.options){var h=u.has(c);c.selected!==h&&(c.selected=h)}else t.selectedIndex!==i&&(t.selectedIndex=i)}}function lr(t,e,n=!1){if(t.multiple){if(e==null)return;if(!fr(e))return bl();for(var r of t.options)r.selected=e.includes(na(r));return}for(r of t.options){var s=na(r);if(cs(s,e)){r.selected=!0;return}}(!n||e!==void 0)&&(t.selectedIndex=-1)}function ur(t){var e=new MutationObserver(n=>{n.every(Nu)||("__defaultValue"in t&&go(t,!1),"__value"in t&&lr(t,t.__value))});e.observe(t,{childList:!0,subtree:!0,attributes:!0,attributeFilter:["value"]}),gr(()=>{e.disconnect()})}function Zr(t,e,n=e){var r=new WeakSet,s=!0;mr(t,"change",i=>{var u=i?"[selected]":":checked",c;if(t.multiple)c=[].map.call(t.querySelectorAll(u),na);else{var f=t.querySelector(u)??t.querySelector("option:not([disabled])");c=f&&na(f)}n(c),t.__value=c,Pe!==null&&r.add(Pe)}),Fa(()=>{var i=e();if(t===document.activeElement){var u=Pe;if(r.has(u))return}if(lr(t,i,s),s&&i===void 0){var c=t.querySelector(":checked");c!==null&&(i=na(c),n(i))}t.__value=i,s=!1})}function na(t){return"__value"in t?t.__value:t.value}function Nu(t){if(t.target.closest("selectedcontent")!==null)return!0;if(t.type==="childList"){var e=[...t.addedNodes,...t.removedNodes];return e.length>0&&e.every(n=>n.nodeName==="SELECTEDCONTENT")}return!1}const ka=Symbol("class"),Xn=Symbol("style"),wo=Symbol("is custom element"),bo=Symbol("is html"),zu=_r?"input":"INPUT",Ou=_r?"option":"OPTION",po=_r?"select":"SELECT",qu=_r?"progress":"PROGRESS";function we(t,e,n,r){var s=yo(t),i=s[e];i!==(s[e]=n)&&(e==="loading"&&(t[sl]=n),n==null?t.removeAttribute(e):typeof n!="string"&&ko(t).has(e)?t[e]=n:t.setAttribute(e,n))}function Iu(t,e,n,r,s=!1,i=!1){var u=yo(t),c=u[wo],f=!u[bo],h=e||{},m=t.nodeName===Ou,g=t.nodeName===po;for(var y in e)!(y in n)&&y[0]+y[1]!=="$$"&&(n[y]=null);n.class?n.class=Ca(n.class):(r||n[ka])&&(n.class=null),n[Xn]&&(n.style??=null);var $=ko(t);if(t.nodeName===zu&&"type"in n&&("value"in n||"__value"in n)){var S=n.type;(S!==h.type||S===void 0&&t.hasAttribute("type"))&&(h.type=S,we(t,"type",S,i))}for(const G in n){let ne=n[G];if(m&&G==="value"&&ne==null){t.value=t.__value="",h[G]=ne;continue}if(G==="class"){var V=t.namespaceURI==="http://www.w3.org/1999/xhtml";Ze(t,V,ne,r,e?.[ka],n[ka]),h[G]=ne,h[ka]=n[ka];continue}if(G==="style"){St(t,ne,e?.[Xn],n[Xn]),h[G]=ne,h[Xn]=n[Xn];continue}var T=h[G];if(!(ne===T&&!(ne===void 0&&t.hasAttribute(G)))){h[G]=ne;var N=G[0]+G[1];if(N!=="$$")if(N==="on"){const le={},z="$$"+G;let k=G.slice(2);var P=ou(k);if(su(k)&&(k=k.slice(0,-7),le.capture=!0),!P&&T){if(ne!=null)continue;t.removeEventListener(k,h[z],le),h[z]=null}if(P)Oe(k,t,ne),Ct([k]);else if(ne!=null){let J=function(L){h[G].call(this,L)};var K=J;h[z]=co(k,t,J,le)}}else if(G==="style")we(t,G,ne);else if(G==="autofocus")Dl(t,!!ne);else if(!c&&(G==="__value"||G==="value"&&ne!=null))t.__value=ne,(T==null||t.value!==ne||ne===0&&t.nodeName===qu)&&(t.value=ne);else if(G==="selected"&&m)mo(t,ne);else{var H=G;f||(H=uu(H));var O=H==="defaultValue"||H==="defaultChecked";if(g&&H==="defaultValue")continue;if(ne==null&&!c&&!O)if(u[G]=null,H==="value"||H==="checked"){let le=t;const z=e===void 0;if(H==="value"){let k=le.defaultValue;le.removeAttribute(H),le.defaultValue=k,le.value=le.__value=z?k:null}else{let k=le.defaultChecked;le.removeAttribute(H),le.defaultChecked=k,le.checked=z?k:!1}}else t.removeAttribute(G);else O||(c||typeof ne!="string")&&$.has(H)?(t[H]=ne,H in u&&(u[H]=mt)):typeof ne!="function"&&we(t,H,ne,i)}}}return h}function Du(t,e,n=[],r=[],s=[],i,u=!1,c=!1){Ri(s,n,r,f=>{var h=void 0,m={},g=t.nodeName===po,y=!1;if(Xi(()=>{var S=e(...f.map(a)),V=Iu(t,h,S,i,u,c);if(y&&g){var T=t;"defaultValue"in S&&qs(T,S.defaultValue),"value"in S&&lr(T,S.value)}for(let P of Object.getOwnPropertySymbols(m))S[P]||Mt(m[P]);for(let P of Object.getOwnPropertySymbols(S)){var N=S[P];P.description===gl&&(!h||N!==h[P])&&(m[P]&&Mt(m[P]),m[P]=Bt(()=>Su(t,()=>N))),V[P]=N}h=V}),g){var $=t;Fa(()=>{var S=h;"defaultValue"in S&&qs($,S.defaultValue),lr($,S.value,!0),ur($)})}y=!0})}function yo(t){return t[Ai]??={[wo]:t.nodeName.includes("-"),[bo]:t.namespaceURI===ml}}var Is=new Map;function ko(t){var e=t.getAttribute("is")||t.nodeName,n=Is.get(e);if(n)return n;Is.set(e,n=new Set);for(var r,s=t,i=Element.prototype;i!==s;){r=Jo(s);for(var u in r)r[u].set&&u!=="innerHTML"&&u!=="textContent"&&u!=="innerText"&&n.add(u);s=Ei(s)}return n}function Tt(t,e,n=e){var r=new WeakSet;mr(t,"input",async s=>{var i=s?t.defaultValue:t.value;if(i=Or(t)?qr(i):i,n(i),Pe!==null&&r.add(Pe),await ru(),i!==(i=e())){var u=t.selectionStart,c=t.selectionEnd,f=t.value.length;if(t.value=i??"",c!==null){var h=t.value.length;u===c&&c===f&&h>f?(t.selectionStart=h,t.selectionEnd=h):(t.selectionStart=u,t.selectionEnd=Math.min(c,h))}}}),_a(e)==null&&t.value&&(n(Or(t)?qr(t.value):t.value),Pe!==null&&r.add(Pe)),Ua(()=>{var s=e();if(t===document.activeElement){var i=Pe;if(r.has(i))return}Or(t)&&s===qr(t.value)||t.type==="date"&&!s&&!t.value||s!==t.value&&(t.value=s??"")})}const zr=new Set;function Ds(t,e,n,r,s=r){var i=n.getAttribute("type")==="checkbox",u=t;if(e!==null)for(var c of e)u=u[c]??=[];u.push(n),mr(n,"change",()=>{var f=n.__value;i&&(f=Cu(u,f,n.checked)),s(f)},()=>s(i?[]:null)),Ua(()=>{var f=r();i?(f=f||[],n.checked=f.includes(n.__value)):n.checked=cs(n.__value,f)}),gr(()=>{var f=u.indexOf(n);f!==-1&&u.splice(f,1)}),zr.has(u)||(zr.add(u),sn(()=>{u.sort((f,h)=>f.compareDocumentPosition(h)===4?-1:1),zr.delete(u)})),sn(()=>{})}function Ru(t,e,n=e){mr(t,"change",r=>{var s=r?t.defaultChecked:t.checked;n(s)}),_a(e)==null&&n(t.checked),Ua(()=>{var r=e();t.checked=!!r})}function Cu(t,e,n){for(var r=new Set,s=0;s<t.length;s+=1)t[s].checked&&r.add(t[s].__value);return n||r.delete(e),Array.from(r)}function Or(t){var e=t.type;return e==="number"||e==="range"}function qr(t){return t===""?null:+t}class hs{#e=new WeakMap;#s;#t;static entries=new WeakMap;constructor(e){this.#t=e}observe(e,n){var r=this.#e.get(e)||new Set;return r.add(n),this.#e.set(e,r),this.#a().observe(e,this.#t),()=>{var s=this.#e.get(e);s.delete(n),s.size===0&&(this.#e.delete(e),this.#s.unobserve(e))}}#a(){return this.#s??(this.#s=new ResizeObserver(e=>{for(var n of e){hs.entries.set(n.target,n);for(var r of this.#e.get(n.target)||[])r(n)}}))}}var Pu=new hs({box:"border-box"});function Rs(t,e,n){var r=Pu.observe(t,()=>n(t[e]));Fa(()=>(_a(()=>n(t[e])),r))}function Ir(t,e){return t===e||t?.[Fn]===e}function aa(t=ss(),e,n,r){var s=Ht.r,i=Ue;return Fa(()=>{var u,c;return Ua(()=>{u=c,c=[],_a(()=>{Ir(n(...c),t)||(e(t,...c),u&&Ir(n(...u),t)&&e(null,...u))})}),()=>{let f=i;for(;f!==s&&f.parent!==null&&f.parent.f&Oa;)f=f.parent;const h=()=>{c&&Ir(n(...c),t)&&e(null,...c)},m=f.teardown;f.teardown=()=>{h(),m?.()}}}),t}let Za=!1;function Lu(t){var e=Za;try{return Za=!1,[t(),Za]}finally{Za=e}}const ju={get(t,e){if(!t.exclude.has(e))return t.props[e]},set(t,e){return!1},getOwnPropertyDescriptor(t,e){if(!t.exclude.has(e)&&e in t.props)return{enumerable:!0,configurable:!0,value:t.props[e]}},has(t,e){return t.exclude.has(e)?!1:e in t.props},ownKeys(t){return Reflect.ownKeys(t.props).filter(e=>!t.exclude.has(e))}};function Fu(t,e,n){return new Proxy({props:t,exclude:e},ju)}function _s(t,e,n,r){var s=!0,i=(n&fl)!==0,u=(n&vl)!==0,c=r,f=!0,h=void 0,m=()=>u&&s?(h??=qa(r),a(h)):(f&&(f=!1,c=u?_a(r):r),c);let g;if(i){var y=Fn in t||rl in t;g=Qn(t,e)?.set??(y&&e in t?O=>t[e]=O:void 0)}var $,S=!1;i?[$,S]=Lu(()=>t[e]):$=t[e],$===void 0&&r!==void 0&&($=m(),g&&(Al(),g($)));var V;if(V=()=>{var O=t[e];return O===void 0?m():(f=!0,O)},(n&dl)===0)return V;if(g){var T=t.$$legacy;return(function(O,K){return arguments.length>0?((!K||T||S)&&g(K?V():O),O):V()})}var N=!1,P=((n&cl)!==0?qa:Pi)(()=>(N=!1,V()));i&&a(P);var H=Ue;return(function(O,K){if(arguments.length>0){const G=K?a(P):i?gt(O):O;return B(P,G),N=!0,c!==void 0&&(c=G),O}return Mn&&N||(H.f&At)!==0?P.v:a(P)})}const Uu="5";typeof window<"u"&&((window.__svelte??={}).v??=new Set).add(Uu);class ra{constructor(e){this.value=e}valueOf(){return this.value}}class wt extends ra{constructor(e="???"){super(e)}toString(e){return`{${this.value}}`}}class Tn extends ra{constructor(e,n={}){super(e),this.opts=n}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return this.value.toString(10)}}class Rn extends ra{static supportsValue(e){if(typeof e=="number"||e instanceof Date)return!0;if(e instanceof ra)return Rn.supportsValue(e.valueOf());if("Temporal"in globalThis){const n=globalThis.Temporal;if(e instanceof n.Instant||e instanceof n.PlainDateTime||e instanceof n.PlainDate||e instanceof n.PlainMonthDay||e instanceof n.PlainTime||e instanceof n.PlainYearMonth)return!0}return!1}constructor(e,n={}){e instanceof Rn?(n={...e.opts,...n},e=e.value):e instanceof ra&&(e=e.valueOf()),typeof e=="object"&&"calendarId"in e&&n.calendar===void 0&&(n={...n,calendar:e.calendarId}),super(e),this.opts=n}[Symbol.toPrimitive](e){return e==="string"?this.toString():this.toNumber()}toNumber(){const e=this.value;if(typeof e=="number")return e;if(e instanceof Date)return e.getTime();if("epochMilliseconds"in e)return e.epochMilliseconds;if("toZonedDateTime"in e)return e.toZonedDateTime("UTC").epochMilliseconds;throw new TypeError("Unwrapping a non-number value as a number")}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return typeof this.value=="number"||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}}const Cs=100,Hu="⁨",Vu="⁩";function Wu(t,e,n){if(n===e||n instanceof Tn&&e instanceof Tn&&n.value===e.value)return!0;if(e instanceof Tn&&typeof n=="string"){let r=t.memoizeIntlObject(Intl.PluralRules,e.opts).select(e.value);if(n===r)return!0}return!1}function Ps(t,e,n){return e[n]?ua(t,e[n].value):(t.reportError(new RangeError("No default")),new wt)}function Xr(t,e){const n=[],r=Object.create(null);for(const s of e)s.type==="narg"?r[s.name]=Pa(t,s.value):n.push(Pa(t,s));return{positional:n,named:r}}function Pa(t,e){switch(e.type){case"str":return e.value;case"num":return new Tn(e.value,{minimumFractionDigits:e.precision});case"var":return Bu(t,e);case"mesg":return Ku(t,e);case"term":return Gu(t,e);case"func":return Yu(t,e);case"select":return Zu(t,e);default:return new wt}}function Bu(t,{name:e}){let n;if(t.params)if(Object.prototype.hasOwnProperty.call(t.params,e))n=t.params[e];else return new wt(`$${e}`);else if(t.args&&Object.prototype.hasOwnProperty.call(t.args,e))n=t.args[e];else return t.reportError(new ReferenceError(`Unknown variable: $${e}`)),new wt(`$${e}`);if(n instanceof ra)return n;switch(typeof n){case"string":return n;case"number":return new Tn(n);case"object":if(Rn.supportsValue(n))return new Rn(n);default:return t.reportError(new TypeError(`Variable type not supported: $${e}, ${typeof n}`)),new wt(`$${e}`)}}function Ku(t,{name:e,attr:n}){const r=t.bundle._messages.get(e);if(!r)return t.reportError(new ReferenceError(`Unknown message: ${e}`)),new wt(e);if(n){const s=r.attributes[n];return s?ua(t,s):(t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new wt(`${e}.${n}`))}return r.value?ua(t,r.value):(t.reportError(new ReferenceError(`No value: ${e}`)),new wt(e))}function Gu(t,{name:e,attr:n,args:r}){const s=`-${e}`,i=t.bundle._terms.get(s);if(!i)return t.reportError(new ReferenceError(`Unknown term: ${s}`)),new wt(s);if(n){const c=i.attributes[n];if(c){t.params=Xr(t,r).named;const f=ua(t,c);return t.params=null,f}return t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new wt(`${s}.${n}`)}t.params=Xr(t,r).named;const u=ua(t,i.value);return t.params=null,u}function Yu(t,{name:e,args:n}){let r=t.bundle._functions[e];if(!r)return t.reportError(new ReferenceError(`Unknown function: ${e}()`)),new wt(`${e}()`);if(typeof r!="function")return t.reportError(new TypeError(`Function ${e}() is not callable`)),new wt(`${e}()`);try{let s=Xr(t,n);return r(s.positional,s.named)}catch(s){return t.reportError(s),new wt(`${e}()`)}}function Zu(t,{selector:e,variants:n,star:r}){let s=Pa(t,e);if(s instanceof wt)return Ps(t,n,r);for(const i of n){const u=Pa(t,i.key);if(Wu(t,s,u))return ua(t,i.value)}return Ps(t,n,r)}function xo(t,e){if(t.dirty.has(e))return t.reportError(new RangeError("Cyclic reference")),new wt;t.dirty.add(e);const n=[],r=t.bundle._useIsolating&&e.length>1;for(const s of e){if(typeof s=="string"){n.push(t.bundle._transform(s));continue}if(t.placeables++,t.placeables>Cs)throw t.dirty.delete(e),new RangeError(`Too many placeables expanded: ${t.placeables}, max allowed is ${Cs}`);r&&n.push(Hu),n.push(Pa(t,s).toString(t)),r&&n.push(Vu)}return t.dirty.delete(e),n.join("")}function ua(t,e){return typeof e=="string"?t.bundle._transform(e):xo(t,e)}class Xu{constructor(e,n,r){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=n,this.args=r}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,n){let r=this.bundle._intls.get(e);r||(r={},this.bundle._intls.set(e,r));let s=JSON.stringify(n);return r[s]||(r[s]=new e(this.bundle.locales,n)),r[s]}}function Jr(t,e){const n=Object.create(null);for(const[r,s]of Object.entries(t))e.includes(r)&&(n[r]=s.valueOf());return n}const Ls=["unitDisplay","currencyDisplay","useGrouping","minimumIntegerDigits","minimumFractionDigits","maximumFractionDigits","minimumSignificantDigits","maximumSignificantDigits"];function Ju(t,e){let n=t[0];if(n instanceof wt)return new wt(`NUMBER(${n.valueOf()})`);if(n instanceof Tn)return new Tn(n.valueOf(),{...n.opts,...Jr(e,Ls)});if(n instanceof Rn)return new Tn(n.toNumber(),{...Jr(e,Ls)});throw new TypeError("Invalid argument to NUMBER")}const Qu=["dateStyle","timeStyle","fractionalSecondDigits","dayPeriod","hour12","weekday","era","year","month","day","hour","minute","second","timeZoneName"];function ec(t,e){let n=t[0];if(n instanceof wt)return new wt(`DATETIME(${n.valueOf()})`);if(n instanceof Rn||n instanceof Tn)return new Rn(n,Jr(e,Qu));throw new TypeError("Invalid argument to DATETIME")}const js=new Map;function tc(t){const e=Array.isArray(t)?t.join(" "):t;let n=js.get(e);return n===void 0&&(n=new Map,js.set(e,n)),n}class nc{constructor(e,{functions:n,useIsolating:r=!0,transform:s=i=>i}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:Ju,DATETIME:ec,...n},this._useIsolating=r,this._transform=s,this._intls=tc(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:n=!1}={}){const r=[];for(let s=0;s<e.body.length;s++){let i=e.body[s];if(i.id.startsWith("-")){if(n===!1&&this._terms.has(i.id)){r.push(new Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(n===!1&&this._messages.has(i.id)){r.push(new Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return r}formatPattern(e,n=null,r=null){if(typeof e=="string")return this._transform(e);let s=new Xu(this,r,n);try{return xo(s,e).toString(s)}catch(i){if(s.errors&&i instanceof Error)return s.errors.push(i),new wt().toString(s);throw i}}}const Dr=/^(-?[a-zA-Z][\w-]*) *= */gm,Fs=/\.([a-zA-Z][\w-]*) *= */y,ac=/\*?\[/y,Rr=/(-?[0-9]+(?:\.([0-9]+))?)/y,rc=/([a-zA-Z][\w-]*)/y,Us=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,sc=/^[A-Z][A-Z0-9_-]*$/,Xa=/([^{}\n\r]+)/y,ic=/([^\\"\n\r]*)/y,Hs=/\\([\\"])/y,Vs=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,oc=/^\n+/,Ws=/ +$/,lc=/ *\r?\n/g,uc=/( *)$/,cc=/{\s*/y,Bs=/\s*}/y,dc=/\[\s*/y,fc=/\s*] */y,vc=/\s*\(\s*/y,hc=/\s*->\s*/y,_c=/\s*:\s*/y,mc=/\s*,?\s*/y,gc=/\s+/y;class wc{constructor(e){this.body=[],Dr.lastIndex=0;let n=0;for(;;){let z=Dr.exec(e);if(z===null)break;n=Dr.lastIndex;try{this.body.push(f(z[1]))}catch(k){if(k instanceof SyntaxError)continue;throw k}}function r(z){return z.lastIndex=n,z.test(e)}function s(z,k){if(e[n]===z)return n++,!0;if(k)throw new k(`Expected ${z}`);return!1}function i(z,k){if(r(z))return n=z.lastIndex,!0;if(k)throw new k(`Expected ${z.toString()}`);return!1}function u(z){z.lastIndex=n;let k=z.exec(e);if(k===null)throw new SyntaxError(`Expected ${z.toString()}`);return n=z.lastIndex,k}function c(z){return u(z)[1]}function f(z){let k=m(),J=h();if(k===null&&Object.keys(J).length===0)throw new SyntaxError("Expected message value or attributes");return{id:z,value:k,attributes:J}}function h(){let z=Object.create(null);for(;r(Fs);){let k=c(Fs),J=m();if(J===null)throw new SyntaxError("Expected attribute value");z[k]=J}return z}function m(){let z;if(r(Xa)&&(z=c(Xa)),e[n]==="{"||e[n]==="}")return g(z?[z]:[],1/0);let k=G();return k?z?g([z,k],k.length):(k.value=ne(k.value,oc),g([k],k.length)):z?ne(z,Ws):null}function g(z=[],k){for(;;){if(r(Xa)){z.push(c(Xa));continue}if(e[n]==="{"){z.push(y());continue}if(e[n]==="}")throw new SyntaxError("Unbalanced closing brace");let I=G();if(I){z.push(I),k=Math.min(k,I.length);continue}break}let J=z.length-1,L=z[J];typeof L=="string"&&(z[J]=ne(L,Ws));let W=[];for(let I of z)I instanceof Ks&&(I=I.value.slice(0,I.value.length-k)),I&&W.push(I);return W}function y(){i(cc,SyntaxError);let z=$();if(i(Bs))return z;if(i(hc)){let k=T();return i(Bs,SyntaxError),{type:"select",selector:z,...k}}throw new SyntaxError("Unclosed placeable")}function $(){if(e[n]==="{")return y();if(r(Us)){let[,z,k,J=null]=u(Us);if(z==="$")return{type:"var",name:k};if(i(vc)){let L=S();if(z==="-")return{type:"term",name:k,attr:J,args:L};if(sc.test(k))return{type:"func",name:k,args:L};throw new SyntaxError("Function names must be all upper-case")}return z==="-"?{type:"term",name:k,attr:J,args:[]}:{type:"mesg",name:k,attr:J}}return P()}function S(){let z=[];for(;;){switch(e[n]){case")":return n++,z;case void 0:throw new SyntaxError("Unclosed argument list")}z.push(V()),i(mc)}}function V(){let z=$();return z.type!=="mesg"?z:i(_c)?{type:"narg",name:z.name,value:P()}:z}function T(){let z=[],k=0,J;for(;r(ac);){s("*")&&(J=k);let L=N(),W=m();if(W===null)throw new SyntaxError("Expected variant value");z[k++]={key:L,value:W}}if(k===0)return null;if(J===void 0)throw new SyntaxError("Expected default variant");return{variants:z,star:J}}function N(){i(dc,SyntaxError);let z;return r(Rr)?z=H():z={type:"str",value:c(rc)},i(fc,SyntaxError),z}function P(){if(r(Rr))return H();if(e[n]==='"')return O();throw new SyntaxError("Invalid expression")}function H(){let[,z,k=""]=u(Rr),J=k.length;return{type:"num",value:parseFloat(z),precision:J}}function O(){s('"',SyntaxError);let z="";for(;;){if(z+=c(ic),e[n]==="\\"){z+=K();continue}if(s('"'))return{type:"str",value:z};throw new SyntaxError("Unclosed string literal")}}function K(){if(r(Hs))return c(Hs);if(r(Vs)){let[,z,k]=u(Vs),J=parseInt(z||k,16);return J<=55295||57344<=J?String.fromCodePoint(J):"�"}throw new SyntaxError("Unknown escape sequence")}function G(){let z=n;switch(i(gc),e[n]){case".":case"[":case"*":case"}":case void 0:return!1;case"{":return le(e.slice(z,n))}return e[n-1]===" "?le(e.slice(z,n)):!1}function ne(z,k){return z.replace(k,"")}function le(z){let k=z.replace(lc,`
`),J=uc.exec(z)[1].length;return new Ks(k,J)}}}class Ks{constructor(e,n){this.value=e,this.length=n}}const bc=`# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-estimated = { $what } (by an estimate)
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-calibration-overdue = { $signal }: was to be calibrated by { $since }
condition-sensor-drifts = { $signal }: has drifted by { $size } since it was calibrated, by the balance
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }
alert-advised = { $cause }: what can be done: { $what }
alert-advice-best = { $levers }. Saves { $size } at { $stage }; to be decided by { $until }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
source-signals = Signals: { $count }
source-signals-more = and { $count } more
sensors-title = Register of sensors
sensors-none = The site file has no sensor in its register.
sensors-note = Off by the balance: what the sensor shows too much, with twice the standard error. Errors are those of the worst reading.
sensor-label = Sensor
sensor-state = State
sensor-last = Calibrated
sensor-due = Next due
sensor-due-in = { $at } (in { $days } d)
sensor-due-ago = { $at } ({ $days } d ago)
sensor-accuracy = Accuracy
sensor-off = Off by the balance
sensor-valid = valid
sensor-overdue = overdue
sensor-not-calibrated = not calibrated here
sensor-drifts = drifts
sensor-often-out = out of its accuracy twice in a row: calibrate more often
sensor-modes = fails by:
sensor-calibrations = Calibrations: { $count }
sensor-line = gain { $gain }, offset { $offset }
sensor-errors = as found { $found }, as left { $left }
sensor-within = within accuracy
sensor-out = out of accuracy
sensor-withdrawn = withdrawn
signal-stale = stale
signal-good = good
signal-good-backfilled = out of a backlog
signal-uncertain-stuck = stuck
signal-uncertain-estimated = estimated
signal-uncertain-suspect = suspect
signal-uncertain-clock = time in doubt
signal-uncertain-sensor = sensor in doubt
signal-uncertain-spike = spike
signal-uncertain-change = changed too fast
signal-uncertain-substituted = substituted
signal-bad-range = out of range
signal-bad-sensor = sensor without a value
signal-bad-device = device failure
signal-bad-comm = no link to the device
signal-bad-config = no such register
signal-bad-no-data = no data
signal-bad-heartbeat = heartbeat stands still
signal-bad-stuck = stuck, somebody stands in
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-spike = spike
outcome-change = changed too fast
outcome-bad-heartbeat = heartbeat stands still
outcome-bad-stuck = stuck, somebody stands in
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some questions are not answered.
finding-no-answer-steps = Check power and address (unit id) of the silent device, then the line to it; if none answers, the gateway. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-clocks-corrected = Wrong clock, { $by }: { $devices }. Its readings are put at the right time.
finding-clocks-corrected-steps = Switch time synchronisation (NTP) on in the device, and check its time zone. If its data are late by design, write clock = "trusted" into the site file.
source-clocks = Clocks of devices: { $count }
clock-ahead = { $by } ahead
clock-behind = { $by } behind
clock-well = right
clock-trusted = taken at its word
clock-gains = gains { $secs } s a day
clock-set = set at { $at } by { $by } s
clock-waiting = { $count } readings wait
finding-device = None of its signals has a value: the device itself says that something is wrong.
finding-device-steps = Look at its display and lamps, its power and its log, and whether it is being serviced.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The link is there and other signals come: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
estimate-tab-twin = estimate: twin, { $since }
estimate-tab-balance = estimate: balance, { $since }
estimate-tab-manual = estimate: figure, { $since }
estimate-twin = Estimated by { $signal }, the twin, since { $since }: the signal itself says nothing.
estimate-balance = Estimated from the balance around since { $since }: the signal itself says nothing.
estimate-manual = Estimated by the figure that was given since { $since }: the signal itself says nothing.
estimate-part = Of what is done, { $amount } is estimated.
forecast-estimated = It begins from figures that are estimated now.
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-estimate = ~ estimated: somebody stands in for a dead signal
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Figures of a shift that people enter

entry-open = Enter figures
entry-title = Figures of the shift
entry-author = Who enters (name)
entry-author-needed = Say who enters.
entry-shift-now = This shift
entry-shift-last = Last shift
entry-missing = Not entered: { $count } of { $all }
entry-complete = All is entered
entry-none = not entered
entry-told = entered: { $count }
entry-told-until = only until { $at }
entry-from = from
entry-until = until
entry-at = time
entry-document = document no.
entry-reason = Correction of { $when }. Reason:
entry-reason-needed = Write why it is corrected.
entry-withdraw = Withdraw
entry-withdrawn = withdrawn
entry-correct = correct
entry-revisions = revisions: { $count }
entry-more = show { $count } more
entry-eyes = Levels by eye
entry-send = Send
entry-keys = Enter: next, Ctrl+Enter: send
entry-taken = Taken: { $count }
entry-not-taken = Nothing was taken. Mend what is marked and send again.
entry-not-sent = Not sent. Mend what is marked.
entry-nothing = There is nothing to send: enter at least one value.
entry-no-link = No link to the server. What was typed is kept here: send again.
entry-out-of-range = Out of range. Expected: { $range }
entry-range-from = from { $least } { $unit }
entry-range-to = up to { $most } { $unit }
entry-time-expected = The time is not of this shift. Expected HH:MM from { $start } to { $end }
entry-told-already = Entered already until { $at }. To change it press “correct”
entry-last-title = Totals of the last shift
entry-file = File: weighbridge, laboratory, shift sheet
entry-file-hint = XLSX or CSV. The file is checked first, and taken when you say so.
entry-file-kind = Kind of table
entry-file-usual = by the usual names of columns
entry-file-choose = Choose a file
entry-file-author = First say above who enters.
entry-file-would = To be taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-good = Good rows: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-taken = Taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-known = Nothing new in the file: all of it is known already.
entry-file-problems = Problems: { $count }. Nothing was taken.
entry-file-take = Take the file
entry-file-take-good = Take the good rows only: { $count }
entry-file-sheets = Sheet “{ $sheet }” was read. Not read: { $others }.
entry-file-outdated = Rows { $rows }: corrected since by hand; the correction stands.
entry-row = Row
entry-column = Column
entry-what = What is wrong, and what is expected
last-title = Last shift
last-amended = amended at { $at }, was { $was }

fact-out-of-range = { $found } is out of range. Expected { $least } to { $most }
fact-too-old = Too old. Taken from { $since } on: this shift and the last
fact-forgotten = Too old: that time can be corrected no more
fact-future = That time has not come yet. Expected until { $until }
fact-overlaps = A part of that time is entered already: { $value } ({ $from }–{ $until }, { $author }). Correct that one
fact-no-reason = Entered already: { $value } ({ $author }). To correct it press “correct” and write why
fact-not-a-number = { $found } is no number. Expected, for example, 1 240.5
fact-not-a-time = { $found } is no time. Expected, for example, 22.11.2026 08:00
fact-not-a-date = { $found } is no date. Expected, for example, 22.11.2026
fact-lacks-time = There is no time. Expected a time of the day or a shift beside the date
fact-lacks-date = { $found } has no date. Expected a date beside it
fact-no-heading = No heading was found. Needed are a time (Date and Time, Start and End, or Date and Shift) and a value (Net, Actual, …)
fact-no-column = There is no column “{ $expected }”. Found: { $found }
fact-unknown-name = Unknown: { $found }. Expected the name of a signal, a buffer or a stage
fact-of-nothing = It is not clear what the value is of: choose a kind of table, or add a column that says it
fact-contradicts = The same as row { $row }, with another value. Keep the right one, or give them document numbers
fact-unit = The column is in { $found }, expected { $expected }. Nothing is converted
fact-no-table = The file cannot be read. Expected XLSX or CSV with a table
fact-no-rows = There are no rows with values below the heading
fact-too-wide = One cell too many. A comma in a number may have been taken for the end of a cell
fact-no-shift = { $found }: there is no such shift on that day
fact-backwards = It ends before it begins
fact-needs-interval = From and until are needed
fact-needs-one-time = One time is needed, without an end
fact-author = Name: 1 to { $most } characters
fact-too-long = Too long: { $most } characters at most
fact-full = There are { $limit } entries already, and no more are taken

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s

# People: signing in, roles, the log of what was done
who-sign-in = Sign in to do this.
who-look = Sign in to look at this site.
who-ended = The session has ended. Sign in again.
who-open = Nobody has to sign in here: there are no users yet. The first one is added on the machine itself: tizbek user add.
who-not-allowed = { $name } may not do this: it takes one of the roles { $roles }.
who-not-yours = This concerns other stages than yours ({ $units }).
who-other-name = You are signed in as { $name } and cannot speak as { $typed }.
who-wrong = Login or password is wrong.
who-wrong-old = The old password is wrong.
who-wait = Too many attempts failed. Try again in { $wait }.
who-origin = The request comes from another page ({ $origin }) and was not done.
who-no-log = The log cannot be written now, so nothing was done.
role-viewer = viewer
role-dispatcher = dispatcher
role-planner = planner
role-engineer = engineer
role-unit = unit
role-administrator = administrator
sign-title = Sign in
sign-login = Login
sign-password = Password
sign-do = Sign in
sign-caps = Caps Lock is on
sign-kept = What you have typed is kept and will be sent.
sign-again = Again in { $wait }
sign-show = Show the password
me-open = No sign-in
me-open-long = There are no users yet: nobody has to sign in, and names are typed. The first user is added on the machine itself: tizbek user add.
me-stranger = Not signed in
me-title = Who is at the desk
me-roles = Roles
me-units = Stages
me-sign-out = Sign out
me-password = Change the password
me-users = Users
me-log = Log of what was done
me-demo = See it in another role
me-may-not = Your role may not do this
me-not-yours = Concerns other stages
password-old = Old password
password-new = New password, 10 characters at least
password-again = New password once more
password-differ = The two differ
password-changed = The password is changed. Sign in with the new one.
users-add = Add a user
users-name = Name and post
users-state = State
users-active = let in
users-disabled = disabled
users-disable = Disable
users-enable = Let in again
users-change = Change
users-reset = New password
users-save = Save
users-saved = Saved: { $login }
users-ends = With a new password or role the user's sessions end.
log-when = When
log-who = Who
log-from = From
log-what = What
log-on = On what
log-outcome = Outcome
log-all = all
log-more = Show earlier ones
log-none = No such rows
log-nobody = not known
log-open = without signing in
log-sound = The log is sound, rows: { $count }; each is as it was written.
log-unsound = The log was changed: row { $row }. Tell the administrator: tizbek log verify.
entry-by = entered by { $name }
did-asked = asked
did-done = done
did-refused = refused
did-denied = denied
did-failed = failed
act-sign-in = sign-in
act-sign-out = sign-out
act-acknowledge = acknowledgement
act-comment = comment
act-tell-facts = facts told
act-import-facts = table of facts
act-calibrate = calibration
act-survey = survey
act-plan = plan
act-replay = replay
act-scenario = scenario
act-user-add = new user
act-user-name = name of a user
act-user-roles = roles of a user
act-user-password = password of a user
act-user-disable = user disabled
act-user-enable = user let in
act-token-add = new token
act-token-revoke = token revoked

## What can be done, and orders
advice-title = What can be done
advice-nothing = Nothing the site may order is worth it now (tried: { $count }).
advice-saves = Saves { $amount } ({ $band }) at { $stage } by the end
advice-decide-by = Decide by { $at } ({ $span })
advice-cost = costs up to { $cost }
advice-who = done by: { $owners }
advice-agree = must agree: { $units }
advice-harms = costs: { $stages }
advice-order = Order it
advice-passed = too late since { $at }
advice-orders = Ordered
advice-order-coming = works from { $at }
advice-order-works = works until { $until }
advice-call-off = call off
act-issue = order
act-call-off = order called off
advice-more = Other choices: { $count }
`,pc=`# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-estimated = { $what } (бағалау бойынша)
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді
condition-calibration-overdue = { $signal }: калибрлеу мерзімі { $since } өтіп кетті
condition-sensor-drifts = { $signal }: калибрлеуден кейін баланс бойынша { $size } ауытқыды

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }
alert-advised = { $cause }: не істеуге болады: { $what }
alert-advice-best = { $levers }. Сақтайды: { $size } ({ $stage }); шешім қабылдау мерзімі: { $until }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-signals = Сигналдар: { $count }
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
estimate-tab-twin = бағалау: дублёр, { $since }
estimate-tab-balance = бағалау: баланс, { $since }
estimate-tab-manual = бағалау: қолмен, { $since }
estimate-twin = Дублёр «{ $signal }» бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-balance = Айналадағы баланс бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-manual = Берілген сан бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-part = Орындалғанның { $amount } бөлігі — бағалау.
forecast-estimated = Ол қазір бағаланған сандардан басталады.
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ
legend-estimate = ~ бағалау: үндемеген сигналдың орнына басқасы айтады

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Figures of a shift that people enter

entry-open = Дерек енгізу
entry-title = Ауысым деректері
entry-author = Енгізуші (аты-жөні)
entry-author-needed = Кім енгізетінін жазыңыз.
entry-shift-now = Осы ауысым
entry-shift-last = Өткен ауысым
entry-missing = Енгізілмегені: { $all } ішінен { $count }
entry-complete = Бәрі енгізілді
entry-none = енгізілмеген
entry-told = енгізілгені: { $count }
entry-told-until = тек { $at } дейін
entry-from = басы
entry-until = соңы
entry-at = уақыты
entry-document = құжат №
entry-reason = { $when } деректерін түзету. Себебі:
entry-reason-needed = Түзету себебін жазыңыз.
entry-withdraw = Алып тастау
entry-withdrawn = алынып тасталды
entry-correct = түзету
entry-revisions = өзгертілді: { $count } жазба
entry-more = тағы { $count } көрсету
entry-eyes = Көзбен бағаланған деңгейлер
entry-send = Жіберу
entry-keys = Enter — келесі, Ctrl+Enter — жіберу
entry-taken = Қабылданды: { $count }
entry-not-taken = Ештеңе қабылданған жоқ. Белгіленгенін түзетіп, қайта жіберіңіз.
entry-not-sent = Жіберілген жоқ. Белгіленгенін түзетіңіз.
entry-nothing = Жіберетін ештеңе жоқ: кемінде бір мән енгізіңіз.
entry-no-link = Сервермен байланыс жоқ. Енгізілгені осында сақталды: қайта жіберіңіз.
entry-out-of-range = Шектен тыс. Күтілетіні: { $range }
entry-range-from = { $least } { $unit } бастап
entry-range-to = { $most } { $unit } дейін
entry-time-expected = Уақыт бұл ауысымға жатпайды. Күтілетіні: { $start }–{ $end } аралығында СС:ММ
entry-told-already = { $at } дейін енгізіліп қойған. Өзгерту үшін «түзету» батырмасын басыңыз
entry-last-title = Өткен ауысым қорытындысы
entry-file = Файл: таразы, зертхана, ауысым қорытындысы
entry-file-hint = XLSX немесе CSV. Файл алдымен тексеріледі, содан кейін батырмамен қабылданады.
entry-file-kind = Кесте түрі
entry-file-usual = бағандардың әдеттегі атауларымен
entry-file-choose = Файлды таңдаңыз
entry-file-author = Алдымен жоғарыда кім енгізетінін жазыңыз.
entry-file-would = Қабылданатыны: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-good = Жарамды жолдар: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-taken = Қабылданды: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-known = Файлда жаңа ештеңе жоқ: бәрі бұрыннан белгілі.
entry-file-problems = Қате: { $count }. Ештеңе қабылданған жоқ.
entry-file-take = Файлды қабылдау
entry-file-take-good = Тек жарамды жолдарды қабылдау: { $count }
entry-file-sheets = «{ $sheet }» парағы оқылды. Оқылмағандары: { $others }.
entry-file-outdated = { $rows } жолдар: содан бері қолмен түзетілген, түзету күшінде қалады.
entry-row = Жол
entry-column = Баған
entry-what = Не дұрыс емес және не күтіледі
last-title = Өткен ауысым
last-amended = { $at } түзетілді, бұрын { $was }

fact-out-of-range = { $found } — шектен тыс. Күтілетіні: { $least }–{ $most }
fact-too-old = Тым ескі. { $since } бастап қабылданады: осы және өткен ауысым
fact-forgotten = Тым ескі: бұл уақытты енді түзетуге болмайды
fact-future = Бұл уақыт әлі келген жоқ. Күтілетіні: { $until } дейін
fact-overlaps = Бұл уақыттың бір бөлігіне енгізіліп қойған: { $value } ({ $from }–{ $until }, { $author }). Сол жазбаны түзетіңіз
fact-no-reason = Енгізіліп қойған: { $value } ({ $author }). Түзету үшін «түзету» батырмасын басып, себебін жазыңыз
fact-not-a-number = { $found } — сан емес. Мысалы, 1 240,5 күтіледі
fact-not-a-time = { $found } — уақыт емес. Мысалы, 22.11.2026 08:00 күтіледі
fact-not-a-date = { $found } — күн емес. Мысалы, 22.11.2026 күтіледі
fact-lacks-time = Уақыты жоқ. Күннің жанында сағат немесе ауысым күтіледі
fact-lacks-date = { $found } күнсіз. Жанында күні күтіледі
fact-no-heading = Кесте тақырыптары табылмады. Уақыт (Күні мен Уақыты, Басталуы мен Аяқталуы немесе Күні мен Ауысым) және мән (Нетто, Нақты, …) керек
fact-no-column = «{ $expected }» бағаны жоқ. Табылғаны: { $found }
fact-unknown-name = Белгісіз: { $found }. Көрсеткіштің, бункердің немесе кезеңнің атауы күтіледі
fact-of-nothing = Мән неге қатысты екені белгісіз: кесте түрін таңдаңыз немесе көрсеткіш бағанын қосыңыз
fact-contradicts = { $row }-жолмен бірдей, бірақ мәні басқа. Дұрыс жолды қалдырыңыз немесе құжат нөмірлерін жазыңыз
fact-unit = Баған өлшемі { $found }, күтілетіні { $expected }. Қайта есептелмейді
fact-no-table = Файл оқылмайды. Кестесі бар XLSX немесе CSV күтіледі
fact-no-rows = Тақырып астында мәні бар жолдар жоқ
fact-too-wide = Артық ұяшық бар. Санның үтірі бөлгіш ретінде оқылған болуы мүмкін
fact-no-shift = { $found } — бұл күні ондай ауысым жоқ
fact-backwards = Соңы басынан бұрын
fact-needs-interval = Басы мен соңы керек
fact-needs-one-time = Бір ғана уақыт керек
fact-author = Аты-жөні: 1-ден { $most } таңбаға дейін
fact-too-long = Тым ұзын: { $most } таңбадан аспауы керек
fact-full = Жазба саны { $limit } болды, енді қабылданбайды

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

## Sensors

sensors-title = Датчиктер тізілімі
sensor-label = Датчик
sensor-state = Күйі
sensor-last = Калибрлеу
sensor-due = Келесі
sensor-due-in = { $at } ({ $days } күннен кейін)
sensor-due-ago = { $at } ({ $days } күн бұрын)
sensor-valid = жарамды
sensor-overdue = мерзімі өткен
sensor-calibrations = Калибрлеулер: { $count }

# Адамдар: кіру, рөлдер, әрекеттер журналы
who-sign-in = Мұны істеу үшін жүйеге кіріңіз.
who-look = Көру үшін жүйеге кіріңіз.
who-ended = Сеанс аяқталды. Қайта кіріңіз.
who-wrong = Логин немесе құпиясөз қате.
who-wrong-old = Ескі құпиясөз қате.
role-viewer = бақылаушы
role-dispatcher = диспетчер
role-engineer = инженер
role-unit = учаске
role-administrator = әкімші
sign-title = Кіру
sign-login = Логин
sign-password = Құпиясөз
sign-do = Кіру
sign-caps = Caps Lock қосулы
sign-again = { $wait } кейін қайталауға болады
sign-show = Құпиясөзді көрсету
me-open = Кіру қажет емес
me-stranger = Сіз кірген жоқсыз
me-title = Пультте кім
me-roles = Рөлдер
me-units = Кезеңдер
me-sign-out = Шығу
me-password = Құпиясөзді ауыстыру
me-users = Пайдаланушылар
me-log = Әрекеттер журналы
me-demo = Басқа рөлде көру
me-may-not = Рөліңіз мұны істей алмайды
me-not-yours = Басқа кезеңдерге қатысты
password-old = Ескі құпиясөз
password-new = Жаңа құпиясөз, кемінде 10 таңба
password-again = Жаңа құпиясөз тағы бір рет
password-differ = Құпиясөздер сәйкес емес
password-changed = Құпиясөз өзгертілді. Жаңасымен кіріңіз.
users-add = Пайдаланушы қосу
users-name = Тегі және лауазымы
users-state = Күйі
users-active = рұқсат бар
users-disabled = ажыратылған
users-disable = Ажырату
users-enable = Рұқсат беру
users-change = Өзгерту
users-reset = Жаңа құпиясөз
users-save = Сақтау
users-saved = Сақталды: { $login }
log-when = Қашан
log-who = Кім
log-from = Қайдан
log-what = Не
log-on = Неге
log-outcome = Нәтиже
log-all = барлығы
log-more = Бұрынғыларын көрсету
log-none = Мұндай жазбалар жоқ
log-nobody = белгісіз
log-open = кірусіз
entry-by = { $name } енгізді
did-asked = сұралды
did-done = орындалды
did-refused = қабылданбады
did-denied = рұқсат етілмеді
did-failed = орындалмады
act-sign-in = кіру
act-sign-out = шығу
act-acknowledge = растау
act-comment = пікір
act-calibrate = калибрлеу
act-plan = жоспар
act-user-add = жаңа пайдаланушы
act-user-roles = пайдаланушы рөлдері
act-user-password = пайдаланушы құпиясөзі
act-token-add = жаңа токен

## What can be done, and orders
advice-title = Не істеуге болады
advice-decide-by = Шешім мерзімі: { $at } ({ $span })
advice-order = Өкім беру
advice-orders = Өкімдер
advice-call-off = тоқтату
act-issue = өкім
act-call-off = өкімді тоқтату
advice-more = Басқа нұсқалар: { $count }
`,yc=`# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-estimated = { $what } (по оценке)
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-calibration-overdue = { $signal }: срок калибровки истёк { $since }
condition-sensor-drifts = { $signal }: после калибровки ушёл на { $size } по балансу
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }
alert-advised = { $cause }: что можно сделать: { $what }
alert-advice-best = { $levers }. Спасает { $size } ({ $stage }); решить до { $until }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
source-signals = Сигналы: { $count }
source-signals-more = и ещё { $count }
sensors-title = Реестр датчиков
sensors-none = В файле площадки нет датчиков в реестре.
sensors-note = Уход по балансу: насколько датчик завышает, с удвоенной стандартной ошибкой. Погрешности — наибольшие из показаний.
sensor-label = Датчик
sensor-state = Состояние
sensor-last = Калибровка
sensor-due = Следующая
sensor-due-in = { $at } (через { $days } дн.)
sensor-due-ago = { $at } ({ $days } дн. назад)
sensor-accuracy = Допуск
sensor-off = Уход по балансу
sensor-valid = действует
sensor-overdue = просрочена
sensor-not-calibrated = калибровок не введено
sensor-drifts = показания уходят
sensor-often-out = дважды подряд вне допуска: калибровать чаще
sensor-modes = отказы:
sensor-calibrations = Калибровки: { $count }
sensor-line = множитель { $gain }, сдвиг { $offset }
sensor-errors = погрешность до калибровки { $found }, после { $left }
sensor-within = в допуске
sensor-out = вне допуска
sensor-withdrawn = отозвана
signal-stale = устарел
signal-good = в порядке
signal-good-backfilled = из архива
signal-uncertain-stuck = застыл
signal-uncertain-estimated = оценка
signal-uncertain-suspect = под подозрением
signal-uncertain-clock = время под сомнением
signal-uncertain-sensor = датчик под сомнением
signal-uncertain-spike = выброс
signal-uncertain-change = слишком быстрое изменение
signal-uncertain-substituted = заменён
signal-bad-range = вне диапазона
signal-bad-sensor = датчик без значения
signal-bad-device = отказ устройства
signal-bad-comm = нет связи с устройством
signal-bad-config = нет такого регистра
signal-bad-no-data = нет данных
signal-bad-heartbeat = сигнал жизни стоит
signal-bad-stuck = застыл, заменён
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-spike = выброс
outcome-change = слишком быстрое изменение
outcome-bad-heartbeat = сигнал жизни стоит
outcome-bad-stuck = застыл, заменён
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть запросов остаётся без ответа.
finding-no-answer-steps = Проверьте питание и адрес (unit id) молчащего устройства, затем линию до него; если не отвечают все — шлюз. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-clocks-corrected = Часы неверны, { $by }: { $devices }. Показания поставлены на своё время.
finding-clocks-corrected-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс. Если данные и должны приходить с опозданием, укажите clock = "trusted" в файле площадки.
source-clocks = Часы устройств: { $count }
clock-ahead = спешат на { $by }
clock-behind = отстают на { $by }
clock-well = верны
clock-trusted = приняты на веру
clock-gains = уход { $secs } с в сутки
clock-set = переведены в { $at } на { $by } с
clock-waiting = ждут: { $count }
finding-device = Ни один сигнал не даёт значения: устройство само сообщает о неисправности.
finding-device-steps = Посмотрите на дисплей и индикацию устройства, его питание и журнал; проверьте, не в обслуживании ли оно.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Связь есть, остальные сигналы приходят: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
estimate-tab-twin = оценка: дублёр с { $since }
estimate-tab-balance = оценка: баланс с { $since }
estimate-tab-manual = оценка: задано с { $since }
estimate-twin = Оценка по дублёру «{ $signal }» с { $since }: сам сигнал ничего не говорит.
estimate-balance = Оценка по балансу вокруг с { $since }: сам сигнал ничего не говорит.
estimate-manual = Оценка по заданному числу с { $since }: сам сигнал ничего не говорит.
estimate-part = Из выполненного { $amount } — оценка.
forecast-estimated = Он начинается с чисел, которые сейчас оценены.
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-estimate = ~ оценка: за умерший сигнал говорит замена
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Figures of a shift that people enter

entry-open = Ввести данные
entry-title = Данные смены
entry-author = Кто вводит (фамилия)
entry-author-needed = Укажите, кто вводит.
entry-shift-now = Эта смена
entry-shift-last = Прошлая смена
entry-missing = Не введено: { $count } из { $all }
entry-complete = Всё введено
entry-none = не введено
entry-told = введено: { $count }
entry-told-until = только до { $at }
entry-from = с
entry-until = до
entry-at = время
entry-document = № документа
entry-reason = Исправление за { $when }. Причина:
entry-reason-needed = Напишите причину исправления.
entry-withdraw = Отозвать
entry-withdrawn = отозвано
entry-correct = исправить
entry-revisions = редакций: { $count }
entry-more = показать ещё { $count }
entry-eyes = Уровни на глаз
entry-send = Отправить
entry-keys = Enter — дальше, Ctrl+Enter — отправить
entry-taken = Принято: { $count }
entry-not-taken = Ничего не принято. Исправьте отмеченное и отправьте снова.
entry-not-sent = Не отправлено. Исправьте отмеченное.
entry-nothing = Отправлять нечего: введите хотя бы одно значение.
entry-no-link = Нет связи с сервером. Введённое сохранено здесь: отправьте ещё раз.
entry-out-of-range = Вне пределов. Ожидается: { $range }
entry-range-from = от { $least } { $unit }
entry-range-to = до { $most } { $unit }
entry-time-expected = Время не из этой смены. Ожидается ЧЧ:ММ от { $start } до { $end }
entry-told-already = До { $at } уже введено. Чтобы изменить, нажмите «исправить»
entry-last-title = Итоги прошлой смены
entry-file = Файл: весовая, лаборатория, сводка
entry-file-hint = XLSX или CSV. Сначала файл проверяется, принимается — по вашей кнопке.
entry-file-kind = Вид таблицы
entry-file-usual = по обычным названиям столбцов
entry-file-choose = Выберите файл
entry-file-author = Сначала укажите вверху, кто вводит.
entry-file-would = Будет принято: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-good = Годные строки: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-taken = Принято: новых { $new }, исправлений { $corrects }; уже было известно { $same }.
entry-file-known = Нового в файле нет: всё уже известно.
entry-file-problems = Ошибок: { $count }. Ничего не принято.
entry-file-take = Принять файл
entry-file-take-good = Принять только годные строки: { $count }
entry-file-sheets = Прочитан лист «{ $sheet }». Не прочитаны: { $others }.
entry-file-outdated = Строки { $rows }: с тех пор исправлено вручную, исправление остаётся.
entry-row = Строка
entry-column = Столбец
entry-what = Что не так и что ожидается
last-title = Прошлая смена
last-amended = исправлено в { $at }, было { $was }

fact-out-of-range = { $found } — вне пределов. Ожидается от { $least } до { $most }
fact-too-old = Слишком старое. Принимается с { $since }: эта и прошлая смена
fact-forgotten = Слишком старое: это время уже не исправить
fact-future = Это время ещё не наступило. Ожидается до { $until }
fact-overlaps = За часть этого времени уже введено: { $value } ({ $from }–{ $until }, { $author }). Исправьте ту запись
fact-no-reason = Уже введено: { $value } ({ $author }). Чтобы исправить, нажмите «исправить» и напишите причину
fact-not-a-number = { $found } — не число. Ожидается, например, 1 240,5
fact-not-a-time = { $found } — не время. Ожидается, например, 22.11.2026 08:00
fact-not-a-date = { $found } — не дата. Ожидается, например, 22.11.2026
fact-lacks-time = Нет времени. Ожидается время суток или смена рядом с датой
fact-lacks-date = { $found } без даты. Ожидается дата рядом
fact-no-heading = Не найдены заголовки таблицы. Нужны время (Дата и Время, Начало и Окончание или Дата и Смена) и значение (Нетто, Факт, …)
fact-no-column = Нет столбца «{ $expected }». Найдены: { $found }
fact-unknown-name = Неизвестно: { $found }. Ожидается название показателя, бункера или этапа
fact-of-nothing = Непонятно, к чему относится значение: выберите вид таблицы или добавьте столбец с показателем
fact-contradicts = То же, что в строке { $row }, но с другим значением. Оставьте верную строку или дайте номера документов
fact-unit = Столбец в { $found }, ожидается { $expected }. Пересчёта нет
fact-no-table = Файл не читается. Ожидается XLSX или CSV с таблицей
fact-no-rows = Под заголовком нет строк со значениями
fact-too-wide = Лишняя ячейка. Возможно, запятая числа принята за разделитель
fact-no-shift = { $found } — нет такой смены в этот день
fact-backwards = Конец раньше начала
fact-needs-interval = Нужны начало и конец
fact-needs-one-time = Нужно одно время, без конца
fact-author = Имя: от 1 до { $most } знаков
fact-too-long = Слишком длинно: не больше { $most } знаков
fact-full = Записей уже { $limit }, больше не принимается

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

# Люди: вход, роли, журнал действий
who-sign-in = Войдите, чтобы сделать это.
who-look = Чтобы смотреть, нужно войти.
who-ended = Сеанс закончился. Войдите снова.
who-open = Здесь никому не нужно входить: пользователей ещё нет. Первого добавляют на самой машине: tizbek user add.
who-not-allowed = { $name } не может этого сделать: нужна роль ({ $roles }).
who-not-yours = Это касается не ваших этапов ({ $units }).
who-other-name = Вы вошли как { $name } и не можете говорить за другого ({ $typed }).
who-wrong = Логин или пароль неверен.
who-wrong-old = Старый пароль неверен.
who-wait = Слишком много неудачных попыток. Попробуйте через { $wait }.
who-origin = Запрос пришёл с другой страницы ({ $origin }) и не выполнен.
who-no-log = Журнал действий сейчас не записывается, поэтому ничего не сделано.
role-viewer = наблюдатель
role-dispatcher = диспетчер
role-planner = плановик
role-engineer = инженер
role-unit = участок
role-administrator = администратор
sign-title = Вход
sign-login = Логин
sign-password = Пароль
sign-do = Войти
sign-caps = Включён Caps Lock
sign-kept = То, что вы набрали, сохранено и будет отправлено.
sign-again = Снова можно через { $wait }
sign-show = Показать пароль
me-open = Вход не нужен
me-open-long = Пользователей ещё нет: входить никому не нужно, имена пишут сами. Первого пользователя добавляют на самой машине: tizbek user add.
me-stranger = Вы не вошли
me-title = Кто за пультом
me-roles = Роли
me-units = Этапы
me-sign-out = Выйти
me-password = Сменить пароль
me-users = Пользователи
me-log = Журнал действий
me-demo = Посмотреть в другой роли
me-may-not = Ваша роль этого не может
me-not-yours = Касается других этапов
password-old = Старый пароль
password-new = Новый пароль, не короче 10 знаков
password-again = Новый пароль ещё раз
password-differ = Пароли не совпадают
password-changed = Пароль изменён. Войдите с новым.
users-add = Добавить пользователя
users-name = Фамилия и должность
users-state = Состояние
users-active = допущен
users-disabled = отключён
users-disable = Отключить
users-enable = Допустить
users-change = Изменить
users-reset = Новый пароль
users-save = Сохранить
users-saved = Сохранено: { $login }
users-ends = С новым паролем или ролью сеансы пользователя заканчиваются.
log-when = Когда
log-who = Кто
log-from = Откуда
log-what = Что
log-on = Над чем
log-outcome = Итог
log-all = все
log-more = Показать более ранние
log-none = Таких записей нет
log-nobody = неизвестно кто
log-open = без входа
log-sound = Журнал цел, записей: { $count }; каждая такая, какой была записана.
log-unsound = Журнал изменён: запись { $row }. Сообщите администратору: tizbek log verify.
entry-by = ввёл { $name }
did-asked = запрошено
did-done = сделано
did-refused = не принято
did-denied = не разрешено
did-failed = не удалось
act-sign-in = вход
act-sign-out = выход
act-acknowledge = квитирование
act-comment = комментарий
act-tell-facts = ввод фактов
act-import-facts = загрузка таблицы
act-calibrate = калибровка
act-survey = замер запаса
act-plan = план
act-replay = управление повтором
act-scenario = сценарий демонстрации
act-user-add = новый пользователь
act-user-name = имя пользователя
act-user-roles = роли пользователя
act-user-password = пароль пользователя
act-user-disable = отключение пользователя
act-user-enable = допуск пользователя
act-token-add = новый токен
act-token-revoke = отзыв токена

## What can be done, and orders
advice-title = Что можно сделать
advice-nothing = Ничто из того, что можно приказать, сейчас не окупится (проверено: { $count }).
advice-saves = Спасает { $amount } ({ $band }) к концу: { $stage }
advice-decide-by = Решить до { $at } ({ $span })
advice-cost = стоит до { $cost }
advice-who = исполняет: { $owners }
advice-agree = согласовать с: { $units }
advice-harms = теряют: { $stages }
advice-order = Отдать распоряжение
advice-passed = поздно с { $at }
advice-orders = Распоряжения
advice-order-coming = действует с { $at }
advice-order-works = действует до { $until }
advice-call-off = отменить
act-issue = распоряжение
act-call-off = отмена распоряжения
advice-more = Другие варианты: { $count }
`,$o=["ru","kk","en"];function Cr(t,e){const n=new nc(t,{useIsolating:!1});for(const r of n.addResource(new wc(e)))throw r;return n}const Gs={ru:Cr("ru",yc),kk:Cr("kk",pc),en:Cr("en",bc)},kc={ru:["ru","en"],kk:["kk","ru","en"],en:["en","ru"]};function xc(){const t=new URLSearchParams(location.search).get("lang")??localStorage.getItem("tizbek.lang")??navigator.language;return $o.find(e=>t.startsWith(e))??"ru"}class $c{#e=me(gt(xc()));get current(){return a(this.#e)}set current(e){B(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.lang",e)}}const ca=new $c;function d(t,e){for(const n of kc[ca.current]){const r=Gs[n].getMessage(t)?.value;if(r){const s=[],i=Gs[n].formatPattern(r,e,s);for(const u of s)console.error(`${n}/${t}: ${u.message}`);return i}}return console.error(`no text for ${t}`),t}function bt(t){return t[ca.current]||t.ru||t.en}const Ec=" ",ms="−";function ge(t,e=0){const[n="0",r]=Math.abs(t).toFixed(e).split("."),s=n.replace(/\B(?=(\d{3})+$)/g,Ec),i=ca.current==="en"?".":",",u=r===void 0?s:s+i+r;return t<0&&/[1-9]/.test(u)?ms+u:u}function mn(t,e=0){const n=ge(t,e);return t>0&&/[1-9]/.test(n)?`+${n}`:n}function Qr(t){const e=Math.abs(t);return ge(t,e>=.05&&e<99.95?1:0)}const Sa=t=>t.replaceAll(" "," ");function Nt(t){const e=Math.max(0,Math.round(t));if(e<60)return Sa(d("span-seconds",{seconds:String(e)}));const n=Math.round(e/60);if(n<60)return Sa(d("span-minutes",{minutes:String(n)}));const r=Math.floor(n/60);return r<24?Sa(d("span-hours",{hours:String(r),minutes:String(n%60).padStart(2,"0")})):Sa(d("span-days",{days:String(Math.floor(r/24)),hours:String(r%24)}))}function es(t){const e=Math.round(Math.abs(t)/60);return(e===0?"":t>0?"+":ms)+(e===0?Sa(d("span-minutes",{minutes:"0"})):Nt(e*60))}const Ys=new Map;function gs(t,e){let n=Ys.get(e);n||(n=new Intl.DateTimeFormat("en-GB",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Ys.set(e,n));const r={};for(const{type:m,value:g}of n.formatToParts(new Date(t)))r[m]=g;const{day:s="",month:i="",year:u="",hour:c="",minute:f="",second:h=""}=r;return{date:`${s}.${i}.${u}`,hours:c,minutes:f,seconds:h}}function Je(t,e){const{hours:n,minutes:r}=gs(t,e);return`${n}:${r}`}function da(t,e){const{hours:n,minutes:r,seconds:s}=gs(t,e);return`${n}:${r}:${s}`}function ma(t,e){return gs(t,e).date}function Qe(t,e,n){const r=Math.abs(Date.parse(t)-Date.parse(e))>648e5,s=Je(t,n);return r?`${ma(t,n).slice(0,5)} ${s}`:s}function Sc(t,e){const n=new Intl.DateTimeFormat("en-GB",{timeZone:e,timeZoneName:"longOffset"}).formatToParts(new Date(t)).find(({type:c})=>c==="timeZoneName")?.value,r=/^GMT([+-])(\d\d):(\d\d)$/.exec(n??"");if(!r)return"UTC";const[,s,i,u]=r;return`UTC${s==="-"?ms:"+"}${Number(i)}${u==="00"?"":`:${u}`}`}function Va(t,e){return(Date.parse(e)-Date.parse(t))/1e3}const Eo=300,An={bad:"■",warn:"▲",ahead:"◆",blind:"?",plain:"●"};function Tc(t){switch(t.state){case"starved":case"blocked":return"bad";case"behind":return"warn";case"ahead":return"ahead";case"unknown":return"blind";case"no_plan":case"on_plan":return"plain"}}function So(t){return d(`stage-${t.state.replaceAll("_","-")}`)}function To(t){return t.state==="unknown"?d("stage-unknown"):t.state==="no_plan"?d("stage-no-plan"):t.lag_secs===null?"—":Math.abs(t.lag_secs)<=Eo&&(t.state==="on_plan"||t.state==="ahead")?d("lag-on-plan"):es(t.lag_secs)}const Ac=.005;function ws(t,e,n){const r=n.flatMap(({members:m})=>m).filter(({active:m,subject:g})=>m&&g===t.id).map(({condition:m})=>m),s={full:t.capacity-e.level,empty:e.level},i=t.capacity*Ac;if(r.includes("full")||s.full<=i)return{tone:"bad",limit:"full",clock:null,reached:!0};if(r.includes("empty")||s.empty<=i)return{tone:"bad",limit:"empty",clock:null,reached:!0};const c=e.full&&(!e.empty||e.full.in_secs<=e.empty.in_secs)?"full":e.empty?"empty":null,f=c==="full"?e.full:c==="empty"?e.empty:null;return{tone:r.length>0||f!==null&&f.in_secs<t.reaction_secs?"warn":e.net===null?"blind":"plain",limit:c,clock:f,reached:!1}}function Ao(t,e,n){const r=Qe(t.earliest,e,n);return t.latest===null?d("buffer-clock-open",{earliest:r}):d("buffer-clock-band",{earliest:r,latest:Qe(t.latest,e,n)})}function Mo(t,e,n,r,s){return n.reached?d(n.limit==="full"?"buffer-full-now":"buffer-empty-now"):!n.clock||!n.limit?n.tone==="blind"?d("buffer-no-flow"):d(e>t.high?"buffer-above":e<t.low?"buffer-below":"buffer-no-clock"):`${`${d(`buffer-${n.limit}-in`)} ${Nt(n.clock.in_secs)}`} · ${Qe(n.clock.at,r,s)} ${Ao(n.clock,r,s)}`}function Mc(t,{side:e,zone:n}){const[r,s]=e==="before"?[0,t.target]:[t.target,t.capacity],i=c=>r+(s-r)*c/3;return(e==="before"?["red","yellow","green"]:["green","yellow","red"]).map((c,f)=>({zone:c,from:i(f),to:i(f+1),here:c===n}))}function No({side:t,zone:e,penetration:n}){const r=`${ge(Math.max(n,0)*100)} %`;return d(`zone-${t}`,{zone:d(`zone-${e}`),used:r})}const zo=.2,Nc=.5;function cr(t){return t<zo?"bad":t<Nc?"warn":"plain"}function Wn(t){return t>.99?"> 99 %":t<.01?"< 1 %":`${ge(t*100)} %`}function pr({low:t,middle:e,high:n}){return`${ge(e)} (${ge(t)}–${ge(n)})`}function zc(t,e){const n={from:Je(e.start,t.time_zone),until:Je(e.end,t.time_zone),stage:ut(t.stages,e.stage),cause:ut(t.stages,e.cause),lag:Nt(e.falls_secs),amount:`${ge(e.missing)} ${nt(t)}`};return d("plan-trial-weakest",n)}function Oc(t,{stage:e,until:n,lost:r,charges:s,even_so:i}){const u=g=>`${ge(g)} ${nt(t)}`,c=s.filter(({share:g})=>g>=.005),f=g=>{const y=ut(t.stages,g.stage);if(!g.resource)return y;const $=d("incident-loss-machine",{machine:ut(t.resources,g.resource)});return g.stage===e?$:`${$} (${y})`},h=g=>`${f(g)}: ${ge(g.share*100)} %`,m=[d("incident-loss",{stage:ut(t.stages,e),amount:u(r),until:Je(n,t.time_zone)})];return c.some(g=>g.stage!==e||g.resource)&&m.push(d("incident-loss-parts",{parts:c.map(h).join(", ")})),i>=.5&&m.push(d("incident-loss-even-so",{amount:u(i)})),m.join(" · ")}function Oo(t){return t.plan_trials.find(({version:e,shift_start:n})=>e===t.plan.version&&n===t.shift?.start)}function qc({burn:t}){if(!t||t.used<=0)return"";const e=`${ge(t.used*100)} %`;return t.used>=1?d("burn-gone",{used:e}):(t.rate??0)>1?d("burn-fast",{used:e,rate:ge(t.rate??0,1)}):""}function yr(t,e){const n=[...t.stages,...t.buffers,...t.sources,...t.signals].find(({id:r})=>r===e);return n?bt(n.name):e}function Ic(t,{cause:e}){return yr(t,e.stage??e.source??e.signal??e.sensor??"?")}const Dc={twin:"estimate-tab-twin",balance:"estimate-tab-balance",manual:"estimate-tab-manual"},Rc={twin:"estimate-twin",balance:"estimate-balance",manual:"estimate-manual"};function ts(t,{by:e,since:n},r){return d(Dc[e],{since:Qe(n,r,t.time_zone)})}function qo(t,{by:e,since:n,signal:r},s){return d(Rc[e],{since:Qe(n,s,t.time_zone),signal:yr(t,r??"")})}function Zs(t,e,n){const r=Cc(t,e,n);return e.estimated?d("condition-estimated",{what:r}):r}function Cc(t,e,n){const r=e.clock_now??e.clock,s=yr(t,e.subject);if(e.instrument)return Pc(t,e,e.instrument,s);const i=e.pace!==null&&e.pace<.05?"-stands":"",u=e.condition==="behind"&&e.chance!==null&&e.chance<zo?"-bad-plan":"";return d(`condition-${e.condition.replaceAll("_","-")}${i}${u}`,{chance:Wn(e.chance??1),pace:`${ge((e.pace??1)*100,0)} %`,since:Qe(e.since,n,t.time_zone),stage:s,buffer:s,source:s,signal:s,size:`${ge(e.amount,2)} ${nt(t)}`,content:t.content?bt(t.content.name):"",lag:Nt(e.lag_secs),at:r?Qe(r.at,n,t.time_zone):"—",in:r?Nt(Va(n,r.at)):"—"})}function Pc(t,e,{kind:n,share:r,rival:s},i){const u=e.amount===0?`${mn(r*100,1)} %`:`${mn(e.amount,1)} ${t.unit}`;if(e.condition==="sensor_drifts")return d("condition-sensor-drifts",{signal:i,size:u});const c=d(`condition-meter-suspect-${n}`,{signal:i,size:u});return s===null?c:`${c} ${d("condition-meter-suspect-rival",{rival:yr(t,s)})}`}function Lc(t,e){if(!t.active)return t;const n=e.stages.find(({id:s})=>s===t.subject);if(Do(t.condition))return jc(t,n);if(t.condition!=="behind")return t;const r=n?.lag_secs;return r==null||r<=0?t:{...t,lag_secs:r}}function jc(t,e){const n=e?.metal;if(!n)return t;const[r,s]=t.condition==="low_grade"?[n.grade,n.planned_grade]:[n.recovery?.now??null,n.recovery?.planned??null],i=n.ledger.lines.find(({loss:u})=>u==="quality")?.amount??t.amount;return{...t,amount:i,pace:r!==null&&s?r/s:t.pace}}const Xs={full:0,empty:0,will_fill:1,will_empty:1,silent:2,meter_suspect:2,out_of_pattern:2,slow:3,low_grade:3,low_recovery:3,behind:4,sensor_drifts:5,calibration_overdue:6},dr=({members:t})=>t.every(({condition:e})=>e==="calibration_overdue"||e==="sensor_drifts");function Fc({members:t}){const e=({clock_now:n,clock:r})=>Date.parse((n??r)?.at??"9999-01-01T00:00:00Z");return[...t].sort((n,r)=>Number(r.active)-Number(n.active)||Xs[n.condition]-Xs[r.condition]||e(n)-e(r)||n.since.localeCompare(r.since))}function Io(t){const e=t.members.filter(({active:n})=>n);return e.length===0||dr(t)?"plain":e.some(({condition:n})=>n==="full"||n==="empty")?"bad":"warn"}function Uc(t,e){return`${bt(t.name)} ${er(t,e)}`}function Hc(t,e,n){const r=e?.metal;return!t.content||!e||!r||r.planned===null?"":n.flatMap(({members:i})=>i).some(({active:i,subject:u,condition:c})=>i&&u===e.id&&Do(c))?`${bt(t.content.name)} ${mn(r.actual-r.planned,1)} ${nt(t)}`:""}function Do(t){return t==="low_grade"||t==="low_recovery"}function er({unit:t},e){return e===null?"—":`${ge(e,e<20?2:1)} ${t}`}function nt(t){return t.unit==="t"?d("unit-t"):t.unit}function Na(t){return d("unit-per-hour",{unit:nt(t)})}function ut(t,e){const n=t.find(r=>r.id===e);return n?bt(n.name):e}var Vc=p('<i class="fill svelte-1zbs2n"></i> <i class="band svelte-1zbs2n"></i> <i class="level svelte-1zbs2n"></i>',1),Wc=p("<i></i>"),Bc=p('<b class="sensor svelte-1zbs2n"> </b>'),Kc=p('<span class="grade svelte-1zbs2n"> </span>'),Gc=p('<p class="left svelte-1zbs2n"><span aria-hidden="true"> </span> </p>'),Yc=p('<span class="shape svelte-1zbs2n" aria-hidden="true"> </span>'),Zc=p('<p><!> </p> <p class="left svelte-1zbs2n"> </p> <p class="at svelte-1zbs2n"><b class="svelte-1zbs2n"> </b></p> <p class="at"> </p>',1),Js=p('<p class="none svelte-1zbs2n"> </p>'),Xc=p('<p class="amount svelte-1zbs2n"> <small class="svelte-1zbs2n"> </small></p> <p class="percent svelte-1zbs2n"> <!></p> <p class="percent svelte-1zbs2n"><!></p> <div class="clock svelte-1zbs2n" role="note"><!></div>',1),Jc=p('<article><h2 class="svelte-1zbs2n"> </h2> <div class="body svelte-1zbs2n"><div aria-hidden="true"><!> <!> <i class="mark svelte-1zbs2n"></i> <i class="mark svelte-1zbs2n"></i> <i class="target svelte-1zbs2n"></i></div> <div class="said svelte-1zbs2n"><!></div></div></article>');function Qc(t,e){Be(e,!0);const n=ee(()=>e.view?ws(e.buffer,e.view,e.incidents):null),r=ee(()=>a(n)?.tone??"blind"),s=W=>Math.min(Math.max(W/Math.max(e.buffer.capacity,1e-9),0),1)*100,i=ee(()=>e.view?s(e.view.level-e.view.sigma):0),u=ee(()=>e.view?s(e.view.level+e.view.sigma):0),c=ee(()=>e.view!==void 0&&e.view.sensor!==null&&!e.view.sensor_quality.startsWith("good")),f=ee(()=>e.view&&a(n)?Mo(e.buffer,e.view.level,a(n),e.now,e.site.time_zone):d("stage-unknown"));var h=Jc();let m;var g=w(h),y=v(g,!0),$=o(g,2),S=w($),V=w(S);{var T=W=>{var I=Vc(),ae=Te(I);let Q;var re=o(ae,2);let Z;var de=o(re,2);let F;b((Y,q)=>{Q=St(ae,"",Q,{height:Y}),Z=St(re,"",Z,{bottom:`${a(i)??""}%`,height:`${a(u)-a(i)}%`}),F=St(de,"",F,{bottom:q})},[()=>`${s(e.view.level)??""}%`,()=>`${s(e.view.level)??""}%`]),_(W,I)};A(V,W=>{e.view&&W(T)})}var N=o(V,2);{var P=W=>{var I=Vn(),ae=Te(I);Me(ae,17,()=>Mc(e.buffer,e.view.zone),Q=>Q.zone,(Q,re)=>{var Z=Wc();let de,F;b((Y,q)=>{de=Ze(Z,1,`third ${a(re).zone??""}`,"svelte-1zbs2n",de,{here:a(re).here}),F=St(Z,"",F,{bottom:Y,height:q})},[()=>`${s(a(re).from)??""}%`,()=>`${s(a(re).to)-s(a(re).from)}%`]),_(Q,Z)}),_(W,I)};A(N,W=>{e.view?.zone&&W(P)})}var H=o(N,2);let O;var K=o(H,2);let G;var ne=o(K,2);let le;var z=o(S,2),k=w(z);{var J=W=>{var I=Xc(),ae=Te(I),Q=w(ae),re=o(Q),Z=v(re,!0),de=o(ae,2),F=w(de),Y=o(F);{var q=j=>{var ve=Bc(),oe=v(ve,!0);b(E=>l(oe,E),[()=>d("sensor-doubtful")]),_(j,ve)},X=j=>{var ve=Kc(),oe=v(ve,!0);b(E=>{we(ve,"data-grade",e.buffer.id),l(oe,E)},[()=>Uc(e.site.content,e.view.metal.grade)]),_(j,ve)};A(Y,j=>{a(c)?j(q):e.site.content&&e.view.metal&&j(X,1)})}var fe=o(de,2),ie=w(fe);{var ue=j=>{var ve=Ft();b((oe,E)=>l(ve,`${oe??""} ${E??""}`),[()=>mn(e.view.net),()=>Na(e.site)]),_(j,ve)};A(ie,j=>{e.view.net!==null&&j(ue)})}var C=o(fe,2),te=w(C);{var U=j=>{var ve=Gc(),oe=w(ve),E=v(oe,!0),x=o(oe);b(()=>{l(E,An.bad),l(x,` ${a(f)??""}`)}),_(j,ve)},R=j=>{var ve=Zc(),oe=Te(ve),E=w(oe);{var x=Ae=>{var Ce=Yc(),Ie=v(Ce,!0);b(()=>l(Ie,An.warn)),_(Ae,Ce)};A(E,Ae=>{a(r)==="warn"&&Ae(x)})}var M=o(E),se=o(oe,2),_e=v(se,!0),ce=o(se,2),be=w(ce),ke=v(be,!0),Se=o(ce,2),qe=v(Se,!0);b((Ae,Ce,Ie,Ne)=>{l(M,` ${Ae??""}`),l(_e,Ce),l(ke,Ie),l(qe,Ne)},[()=>d(`buffer-${a(n).limit}-in`),()=>Nt(a(n).clock.in_secs),()=>Qe(a(n).clock.at,e.now,e.site.time_zone),()=>Ao(a(n).clock,e.now,e.site.time_zone)]),_(j,ve)},D=j=>{var ve=Js(),oe=v(ve,!0);b(()=>l(oe,a(f))),_(j,ve)};A(te,j=>{a(n).reached?j(U):a(n).clock?j(R,1):j(D,-1)})}b((j,ve,oe)=>{l(Q,`${e.view.estimated?"~":""}${j??""}`),l(Z,ve),l(F,`${oe??""} %`),we(C,"aria-label",a(f))},[()=>ge(e.view.level),()=>nt(e.site),()=>ge(e.view.level/e.buffer.capacity*100)]),_(W,I)},L=W=>{var I=Js(),ae=v(I,!0);b(Q=>l(ae,Q),[()=>d("stage-unknown")]),_(W,I)};A(k,W=>{e.view&&a(n)?W(J):W(L,-1)})}b((W,I,ae,Q,re,Z)=>{m=Ze(h,1,`card ${a(r)??""}`,"svelte-1zbs2n",m,{hatched:a(r)==="blind"}),we(h,"data-buffer",e.buffer.id),we(h,"aria-label",W),we(h,"title",I),l(y,ae),Ze(S,1,`vessel ${e.buffer.form??""}`,"svelte-1zbs2n"),O=St(H,"",O,{bottom:Q}),G=St(K,"",G,{bottom:re}),le=St(ne,"",le,{bottom:Z})},[()=>bt(e.buffer.name),()=>e.view?.zone?No(e.view.zone):void 0,()=>bt(e.buffer.name),()=>`${s(e.buffer.high)??""}%`,()=>`${s(e.buffer.low)??""}%`,()=>`${s(e.buffer.target)??""}%`]),_(t,h),Ke()}const ed=2e5;function td(t){const e=[...t.stages.map(({id:i})=>({key:`stage:${i}`,kind:"stage",id:i})),...t.buffers.map(({id:i})=>({key:`buffer:${i}`,kind:"buffer",id:i}))],n=t.stages.flatMap(i=>[...i.inputs.map(({buffer:u})=>({from:`buffer:${u}`,to:`stage:${i.id}`})),...i.outputs.map(({buffer:u})=>({from:`stage:${i.id}`,to:`buffer:${u}`}))]),r=new Map(e.map(({key:i})=>[i,[]])),s=new Map(e.map(({key:i})=>[i,[]]));for(const{from:i,to:u}of n)r.get(i)?.push(u),s.get(u)?.push(i);return{nodes:e,edges:n,next:r,previous:s}}function nd({nodes:t,next:e}){const n=new Map(t.map(({key:f},h)=>[f,h]));let r=[],s=0;const i=[],u=new Set;function c(f,h,m){if(!(s++>ed)){i.push(f),u.add(f);for(const g of e.get(f)??[])g===h&&i.length>r.length&&(r=[...i]),!u.has(g)&&(n.get(g)??-1)>m&&c(g,h,m);i.pop(),u.delete(f)}}for(const[f,{key:h}]of t.entries())c(h,h,f);return r}function ad({nodes:t,next:e,previous:n}){const r=new Set,s=[];function i(u){if(!r.has(u)){r.add(u),s.push(u);for(const c of e.get(u)??[])i(c)}}for(const{key:u}of t)n.get(u)?.length===0&&i(u);for(const{key:u}of t)i(u);return s}const Ro=1.12,Co=120,rd=112;function sd(t,e,n){return id(t,e,n)??cd(t,e,n)}function id(t,e,n){const r=nd(t),s=t.nodes.map(({key:m})=>m).filter(m=>!r.includes(m));if(r.length<4||r.length<s.length)return null;let i=null;for(let m=2;m<=r.length/2;m+=1){const g=r.length/2+2-m;if(g<2||(g-2)*(m-2)<s.length||e/g<Co)continue;const y=Math.abs(Math.log(e/g/(n/m)/Ro));(!i||y<i.badness)&&(i={columns:g,rows:m,badness:y})}if(!i)return null;const{columns:u,rows:c}=i,f=new Map;for(const[m,g]of od(u,c).entries()){const y=r[m];y&&f.set(y,g)}const h=[];for(let m=1;m<c-1;m+=1)for(let g=1;g<u-1;g+=1)h.push({column:g,row:m});return ld(t,s,f,h),{columns:u,rows:c,cells:f,ring:r,free:ud(h,f)}}function od(t,e){const n=[];for(let r=0;r<t;r+=1)n.push({column:r,row:0});for(let r=1;r<e-1;r+=1)n.push({column:t-1,row:r});for(let r=t-1;r>=0;r-=1)n.push({column:r,row:e-1});for(let r=e-2;r>0;r-=1)n.push({column:0,row:r});return n}function ld(t,e,n,r){const s=[...r],i=[...e];for(;i.length>0;){const u=y=>[...t.previous.get(y)??[],...t.next.get(y)??[]].flatMap($=>n.get($)??[]),f=i.find(y=>(t.previous.get(y)??[]).every($=>n.has($)))??i.find(y=>u(y).length>0)??i[0];if(f===void 0)return;i.splice(i.indexOf(f),1);const h=u(f),m=y=>h.reduce(($,S)=>$+Math.hypot(y.column-S.column,(y.row-S.row)*1.05),0);s.sort((y,$)=>m(y)-m($)||$.column-y.column||y.row-$.row);const g=s.shift();g&&n.set(f,g)}}function ud(t,e){const n=new Set([...e.values()].map(({column:i,row:u})=>`${i},${u}`)),r=new Set(t.map(({column:i,row:u})=>`${i},${u}`).filter(i=>!n.has(i)));let s=null;for(const{column:i,row:u}of t)for(let c=1;c<=4;c+=1)for(let f=1;f<=3;f+=1){let h=!0;for(let m=i;m<i+c;m+=1)for(let g=u;g<u+f;g+=1)h&&=r.has(`${m},${g}`);h&&c>=2&&c*f>(s?s.columns*s.rows:0)&&(s={column:i,row:u,columns:c,rows:f})}return s}function cd(t,e,n){const r=ad(t),s=t.edges.length>0;let i=1,u=1/0;for(let f=1;f<=Math.max(1,r.length);f+=1){const h=Math.ceil(r.length/f);if(f>1&&e/f<Co)break;const m=Math.abs(Math.log(e/f/Math.max(rd,n/h)/Ro));m<u&&([u,i]=[m,f])}const c=new Map;for(const[f,h]of r.entries()){const m=Math.floor(f/i),g=s&&m%2===1?i-1-f%i:f%i;c.set(h,{column:g,row:m})}return{columns:i,rows:Math.max(1,Math.ceil(r.length/i)),cells:c,ring:[],free:null}}function dd({edges:t},{cells:e,ring:n},r){const s=[],i=new Set(n.map((u,c)=>`${u}>${n[(c+1)%n.length]}`));n.length>0&&s.push(fd(n,e,r));for(const u of t){if(i.has(`${u.from}>${u.to}`))continue;const c=vd(u,e,r);c&&s.push({...c,main:n.length===0})}return s}function ns({column:t,row:e},{cellWidth:n,cellHeight:r}){return{x:(t+.5)*n,y:(e+.5)*r}}function fd(t,e,n){const r=t.flatMap($=>e.get($)??[]).map($=>ns($,n)),s=r.map(({x:$})=>$),i=r.map(({y:$})=>$),[u,c,f,h]=[Math.min(...s),Math.max(...s),Math.min(...i),Math.max(...i)],m=Math.min(n.cardWidth,n.cardHeight)*.3,g=`M${u+m} ${f}H${c-m}Q${c} ${f} ${c} ${f+m}V${h-m}Q${c} ${h} ${c-m} ${h}H${u+m}Q${u} ${h} ${u} ${h-m}V${f+m}Q${u} ${f} ${u+m} ${f}Z`,y=r.map(($,S)=>{const V=r[(S+1)%r.length]??$;return{x:($.x+V.x)/2,y:($.y+V.y)/2,turn:Math.atan2(V.y-$.y,V.x-$.x)*180/Math.PI}});return{path:g,arrows:y,main:!0}}function vd({from:t,to:e},n,r){const s=n.get(t),i=n.get(e);if(!s||!i)return null;const u=ns(s,r),c=ns(i,r);if(s.row===i.row){const y=Math.sign(i.column-s.column),$=c.x-y*(r.cellWidth/2);if(Math.abs(s.column-i.column)===1)return{path:`M${u.x} ${u.y}H${c.x}`,arrows:[{x:$,y:c.y,turn:y>0?0:180}]};const S=s.row===0?1:-1,V=u.y+S*r.cellHeight/2;return{path:`M${u.x} ${u.y}V${V}H${c.x}V${c.y}`,arrows:[{x:c.x,y:V-S*(r.cellHeight-r.cardHeight)/5,turn:S*-90}]}}const f=Math.sign(i.row-s.row),h=c.y-f*(r.cellHeight/2),m=s.column===i.column?`M${u.x} ${u.y}V${c.y}`:`M${u.x} ${u.y}V${h}H${c.x}V${c.y}`,g=f*(r.cellHeight-r.cardHeight)/5;return{path:m,arrows:[{x:c.x,y:h+g,turn:f>0?90:-90}]}}var hd=p('<i class="fill svelte-5lu18r"></i>'),_d=p('<i class="plan svelte-5lu18r"></i>'),md=p('<i class="pointer svelte-5lu18r"></i>'),gd=p('<span class="beside short svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span>'),wd=p('<span class="beside svelte-5lu18r"> </span>'),bd=p('<span data-end=""><i aria-hidden="true" class="svelte-5lu18r"> </i> </span>'),pd=p('<div class="done svelte-5lu18r"><span class="svelte-5lu18r"><!></span> <!></div>'),yd=p('<article><h2 class="svelte-5lu18r"><button aria-haspopup="dialog" class="svelte-5lu18r"> </button></h2> <p> <small class="svelte-5lu18r"> </small></p> <div class="bar svelte-5lu18r"><!> <i class="nominal svelte-5lu18r"></i> <!> <!></div> <div class="row svelte-5lu18r"><span class="chip svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span> <!></div> <!></article>');function kd(t,e){Be(e,!0);const n=ee(()=>e.view?Tc(e.view):"blind"),r=ee(()=>Math.max(e.stage.rate_max,e.view?.rate??0,e.view?.planned_rate??0,1e-9)),s=ue=>`${Math.min(Math.max(ue,0),a(r))/a(r)*100}%`,i=ee(()=>e.view&&a(n)!=="blind"?e.view.rate:null),u=ee(()=>a(n)==="plain"?"":`${An[a(n)]} `),c=ee(()=>e.view?So(e.view):d("stage-unknown")),f=ee(()=>e.view?To(e.view):""),h=ee(()=>e.view?.as_of?d("data-age",{span:Nt(Va(e.view.as_of,e.now))}):""),m=ee(()=>a(n)==="bad"||a(n)==="blind"?a(c):a(f)),g=ee(()=>e.view?.end&&cr(e.view.end.met??1)!=="plain"),y=ee(()=>a(n)==="bad"?a(f):a(n)==="blind"?a(h):a(n)==="plain"?"":a(c));var $=yd();let S;var V=w($),T=w(V),N=v(T,!0),P=o(V,2);let H;var O=w(P),K=o(O),G=v(K,!0),ne=o(P,2),le=w(ne);{var z=ue=>{var C=hd();let te;b(U=>te=St(C,"",te,{width:U}),[()=>s(a(i))]),_(ue,C)};A(le,ue=>{a(i)!==null&&ue(z)})}var k=o(le,2);let J;var L=o(k,2);{var W=ue=>{var C=_d();let te;b(U=>te=St(C,"",te,{left:U}),[()=>s(e.view.planned_rate)]),_(ue,C)};A(L,ue=>{e.view&&e.view.state!=="no_plan"&&e.view.planned_rate>0&&ue(W)})}var I=o(L,2);{var ae=ue=>{var C=md();let te;b(U=>te=St(C,"",te,{left:U}),[()=>s(a(i))]),_(ue,C)};A(I,ue=>{a(i)!==null&&ue(ae)})}var Q=o(ne,2),re=w(Q),Z=w(re),de=v(Z,!0),F=o(Z,1,!0),Y=o(re,2);{var q=ue=>{var C=gd(),te=w(C),U=v(te,!0),R=o(te);b(()=>{l(U,An.warn),l(R,` ${e.short??""}`)}),_(ue,C)},X=ue=>{var C=wd(),te=v(C,!0);b(()=>l(te,a(y))),_(ue,C)};A(Y,ue=>{e.short&&a(n)!=="bad"&&a(n)!=="blind"?ue(q):ue(X,-1)})}var fe=o(Q,2);{var ie=ue=>{var C=pd(),te=w(C),U=w(te);{var R=oe=>{var E=Ft();b((x,M)=>l(E,`${x??""}${M??""}`),[()=>d("total-of-plan",{actual:ge(e.view.actual),planned:ge(e.view.planned)}),()=>e.view.end?"":` ${nt(e.site)}`]),_(oe,E)},D=oe=>{var E=Ft();b((x,M)=>l(E,`${x??""} ${M??""}`),[()=>ge(e.view.actual),()=>nt(e.site)]),_(oe,E)};A(U,oe=>{e.view.planned_shift>0?oe(R):oe(D,-1)})}var j=o(te,2);{var ve=oe=>{var E=bd();let x;var M=w(E),se=v(M,!0),_e=o(M,1,!0);b((ce,be)=>{x=Ze(E,1,"end svelte-5lu18r",null,x,{poor:a(g)}),we(E,"title",ce),l(se,a(g)?An.warn:"→"),l(_e,be)},[()=>d("end-title"),()=>ge(e.view.end.done.middle)]),_(oe,E)};A(j,oe=>{e.view.end&&oe(ve)})}_(ue,C)};A(fe,ue=>{e.view&&a(n)!=="blind"&&ue(ie)})}b((ue,C,te,U,R,D)=>{S=Ze($,1,`card ${a(n)??""}`,"svelte-5lu18r",S,{hatched:a(n)==="blind"}),we($,"data-stage",e.stage.id),we($,"aria-label",ue),we(T,"title",C),l(N,te),H=Ze(P,1,"rate svelte-5lu18r",null,H,{none:a(i)===null}),l(O,U),l(G,R),J=St(k,"",J,{left:D}),l(de,a(u)),l(F,a(m))},[()=>bt(e.stage.name),()=>d("detail-open"),()=>bt(e.stage.name),()=>a(i)===null?"—":`${e.view?.estimated?"~":""}${Qr(a(i))}`,()=>Na(e.site),()=>s(e.stage.rate_nominal)]),Oe("click",T,function(...ue){e.onopen?.apply(this,ue)}),_(t,$),Ke()}Ct(["click"]);var xd=p('<i aria-hidden="true" class="svelte-17l7kan"> </i>'),$d=p("<span><!> </span>");function bs(t,e){Be(e,!0);const n=ee(()=>cr(e.chance));var r=$d(),s=w(r);{var i=c=>{var f=xd(),h=v(f,!0);b(()=>l(h,An[a(n)])),_(c,f)};A(s,c=>{a(n)!=="plain"&&c(i)})}var u=o(s);b(c=>{Ze(r,1,Ca(a(n)),"svelte-17l7kan"),l(u,` ${c??""}`)},[()=>Wn(e.chance)]),_(t,r),Ke()}var Ed=new Set(["$$slots","$$events","$$legacy","title","width","onclose","children"]),Sd=p('<dialog><header class="svelte-11qie5r"><h2 id="dialog-title" class="svelte-11qie5r"> </h2> <button> </button></header> <!></dialog>');function Nn(t,e){Be(e,!0);let n=_s(e,"width",3,"54rem"),r=Fu(e,Ed),s;ln(()=>s.showModal());var i=Sd();Du(i,()=>({onclose:e.onclose,"aria-labelledby":"dialog-title",...r,[Xn]:{width:`min(${n()??""}, 94vw)`}}),void 0,void 0,void 0,"svelte-11qie5r");var u=w(i),c=w(u),f=v(c,!0),h=o(c,2),m=v(h,!0),g=o(u,2);Eu(g,()=>e.children),aa(i,y=>s=y,()=>s),b(y=>{l(f,e.title),l(m,y)},[()=>d("close")]),Oe("click",h,()=>s.close()),_(t,i),Ke()}Ct(["click"]);var Td=p("<strong> </strong>"),Ad=p("<span> <!></span>");function Po(t,e){Be(e,!0);var n=Ad(),r=w(n),s=o(r);{var i=u=>{var c=Td(),f=v(c,!0);b(h=>l(f,h),[()=>d("last-amended",{was:`${ge(e.stage.as_closed)} ${nt(e.site)}`,at:Qe(e.stage.amended_at,e.now,e.site.time_zone)})]),_(u,c)};A(s,u=>{e.stage.amended_at!==null&&u(i)})}b((u,c)=>{we(n,"data-last",e.stage.id),l(r,`${u??""}
  ${c??""} `)},[()=>d("total-of-plan",{actual:ge(e.stage.actual),planned:ge(e.stage.planned)}),()=>nt(e.site)]),_(t,n),Ke()}var Md=p('<span class="svelte-hbf2jp"> </span>'),Qs=p('<dd class="plan svelte-hbf2jp"> </dd>'),Nd=p('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <dd class="plan svelte-hbf2jp"> </dd></div>'),ei=p('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd></div>'),zd=p('<li class="svelte-hbf2jp"><span> </span><b class="svelte-hbf2jp"> </b></li>'),Od=p('<ul class="svelte-hbf2jp"></ul>'),qd=p('<section data-metal=""><h3 class="svelte-hbf2jp"> <!></h3> <dl class="svelte-hbf2jp"><div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <!></div> <!> <div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd> <!></div> <!> <!></dl> <!></section>');function Id(t,e){Be(e,!0);const n=q=>q===null?"—":`${ge(q,2)} ${nt(e.site)}`,r=q=>q===null?"—":`${ge(q*100,1)} %`,s=q=>q===null||e.metal.grade===null?"":`± ${er(e.content,q)}`,i=ee(()=>e.metal.planned===null?null:e.metal.actual-e.metal.planned),u=({loss:q,by:X})=>d(`loss-${q.replace("_","-")}`,{by:X===null?"":ut(e.site.stages,X)}),c=ee(()=>e.metal.ledger.lines.filter(({amount:q})=>q>=.005).sort((q,X)=>X.amount-q.amount));var f=qd(),h=w(f),m=w(h),g=o(m);{var y=q=>{var X=Md(),fe=v(X,!0);b(ie=>l(fe,ie),[()=>d("metal-sampled",{at:Je(e.metal.sampled_at,e.site.time_zone)})]),_(q,X)};A(g,q=>{e.metal.sampled_at&&q(y)})}var $=o(h,2),S=w($),V=w(S),T=v(V,!0),N=o(V,2),P=w(N),H=o(P),O=v(H,!0),K=o(N,2);{var G=q=>{var X=Qs(),fe=v(X,!0);b(ie=>l(fe,ie),[()=>d("metal-of-plan",{planned:er(e.content,e.metal.planned_grade)})]),_(q,X)};A(K,q=>{e.metal.planned_grade!==null&&q(G)})}var ne=o(S,2);{var le=q=>{var X=Nd(),fe=w(X),ie=v(fe,!0),ue=o(fe,2),C=w(ue),te=o(C),U=v(te),R=o(ue,2),D=v(R,!0);b((j,ve,oe,E)=>{l(ie,j),l(C,`${ve??""} `),l(U,`± ${oe??""}`),l(D,E)},[()=>d("metal-recovery"),()=>r(e.metal.recovery.now),()=>r(e.metal.recovery.sigma),()=>d("metal-of-plan",{planned:r(e.metal.recovery.planned)})]),_(q,X)};A(ne,q=>{e.metal.recovery&&q(le)})}var z=o(ne,2),k=w(z),J=v(k,!0),L=o(k,2),W=v(L,!0),I=o(L,2);{var ae=q=>{var X=Qs(),fe=v(X,!0);b(ie=>l(fe,ie),[()=>d("metal-of-plan",{planned:n(e.metal.planned)})]),_(q,X)};A(I,q=>{e.metal.planned!==null&&q(ae)})}var Q=o(z,2);{var re=q=>{var X=ei(),fe=w(X),ie=v(fe,!0),ue=o(fe,2),C=v(ue);b((te,U,R)=>{l(ie,te),l(C,`${U??""} ${R??""}`)},[()=>d("metal-gap"),()=>mn(a(i),2),()=>nt(e.site)]),_(q,X)};A(Q,q=>{a(i)!==null&&q(re)})}var Z=o(Q,2);{var de=q=>{var X=ei(),fe=w(X),ie=v(fe,!0),ue=o(fe,2),C=v(ue);b((te,U,R)=>{l(ie,te),l(C,`${U??""} ${R??""}`)},[()=>d("metal-unknown"),()=>ge(e.metal.unknown),()=>nt(e.site)]),_(q,X)};A(Z,q=>{e.metal.unknown>=1&&q(de)})}var F=o($,2);{var Y=q=>{var X=Od();Me(X,21,()=>a(c),fe=>`${fe.loss}-${fe.by}`,(fe,ie)=>{var ue=zd(),C=w(ue),te=v(C,!0),U=o(C),R=v(U,!0);b((D,j)=>{l(te,D),l(R,j)},[()=>u(a(ie)),()=>n(a(ie).amount)]),_(fe,ue)}),_(q,X)};A(F,q=>{a(c).length>0&&q(Y)})}b((q,X,fe,ie,ue,C)=>{l(m,`${q??""} `),l(T,X),l(P,`${fe??""} `),l(O,ie),l(J,ue),l(W,C)},[()=>d("metal-title",{content:bt(e.content.name)}),()=>d("metal-grade"),()=>er(e.content,e.metal.grade),()=>s(e.metal.grade_sigma),()=>d(e.metal.recovery?"metal-won":"metal-moved"),()=>n(e.metal.actual)]),_(t,f),Ke()}var Dd=p('<p class="estimated svelte-175ive" data-estimated=""><b aria-hidden="true">~</b> </p>'),Rd=p(" <!>",1),Cd=p('<section data-end=""><h3> <span> </span></h3> <p class="end svelte-175ive"><b> </b> <!></p></section>'),Pd=p("<i></i>"),Ld=p('<li class="svelte-175ive"><i aria-hidden="true"></i> <span> </span> <b class="svelte-175ive"> </b> <span class="n svelte-175ive"> </span></li>'),jd=p('<div><dt class="svelte-175ive"> </dt> <dd class="svelte-175ive"> </dd></div>'),Fd=p('<section><h3> <span> </span></h3> <div class="strip svelte-175ive" aria-hidden="true"></div> <ul class="elements svelte-175ive"></ul> <dl class="svelte-175ive"></dl></section>'),Ud=p('<p class="quiet svelte-175ive"> </p>'),ti=p("<br/> ",1),Hd=p("<br/> <!>",1),Vd=p('<!> <!> <!> <!> <p class="quiet svelte-175ive"> <!> <!> <!></p>',1);function Wd(t,e){Be(e,!0);const n=ee(()=>[{title:d("time-title"),times:e.view.times},{title:d("time-last"),times:e.view.last_times}].flatMap(({title:h,times:m})=>m&&m.elapsed_micros>0?{title:h,times:m}:[])),r=(h,{elapsed_micros:m})=>h/Math.max(m,1)*100,s=h=>h===null?"—":`${ge(h*100)} %`,i=h=>d(`time-${h.replace("_","-")}`),u=ee(()=>Oo(e.chain)?.stages.find(({id:h})=>h===e.stage.id)?.met??null),c=ee(()=>e.chain.last_shift?.stages.find(({id:h})=>h===e.stage.id)),f=["availability","ready","used","effectiveness","quality","oee","utilisation"];{let h=ee(()=>bt(e.stage.name));Nn(t,{get title(){return a(h)},width:"46rem",get onclose(){return e.onclose},get"data-detail"(){return e.stage.id},children:(m,g)=>{var y=Vd(),$=Te(y);{var S=L=>{var W=Dd(),I=o(w(W));b(ae=>l(I,` ${ae??""}`),[()=>qo(e.site,e.view.estimated,e.chain.now)]),_(L,W)};A($,L=>{e.view.estimated&&L(S)})}var V=o($,2);{var T=L=>{var W=Cd(),I=w(W),ae=w(I),Q=o(ae),re=v(Q,!0),Z=o(I,2),de=w(Z),F=v(de),Y=o(de,2);{var q=X=>{var fe=Rd(),ie=Te(fe),ue=o(ie);bs(ue,{get chance(){return e.view.end.met}}),b(C=>l(ie,`${C??""} `),[()=>d("end-of-plan",{planned:`${ge(e.view.end.planned)} ${nt(e.site)}`})]),_(X,fe)};A(Y,X=>{e.view.end.met!==null&&X(q)})}b((X,fe,ie,ue)=>{l(ae,`${X??""} `),l(re,fe),l(F,`${ie??""} ${ue??""}`)},[()=>d("end-title"),()=>Je(e.view.end.at,e.site.time_zone),()=>pr(e.view.end.done),()=>nt(e.site)]),_(L,W)};A(V,L=>{e.view.end&&L(T)})}var N=o(V,2);Me(N,17,()=>a(n),({title:L,times:W})=>L,(L,W)=>{let I=()=>a(W).title,ae=()=>a(W).times;var Q=Fd(),re=w(Q),Z=w(re),de=o(Z),F=v(de),Y=o(re,2);Me(Y,21,()=>ae().elements,({element:fe,micros:ie})=>fe,(fe,ie)=>{let ue=()=>a(ie).element,C=()=>a(ie).micros;var te=Pd();let U;b(R=>{Ze(te,1,Ca(ue()),"svelte-175ive"),U=St(te,"",U,{width:R})},[()=>`${r(C(),ae())??""}%`]),_(fe,te)});var q=o(Y,2);Me(q,21,()=>ae().elements,({element:fe,micros:ie})=>fe,(fe,ie)=>{let ue=()=>a(ie).element,C=()=>a(ie).micros;var te=Ld(),U=w(te),R=o(U,2),D=v(R,!0),j=o(R,2),ve=v(j,!0),oe=o(j,2),E=v(oe);b((x,M,se)=>{Ze(U,1,Ca(ue()),"svelte-175ive"),l(D,x),l(ve,M),l(E,`${se??""} %`)},[()=>i(ue()),()=>Nt(C()/1e6),()=>ge(r(C(),ae()))]),_(fe,te)});var X=o(q,2);Me(X,20,()=>f,fe=>fe,(fe,ie)=>{var ue=jd(),C=w(ue),te=v(C,!0),U=o(C,2),R=v(U,!0);b((D,j)=>{l(te,D),l(R,j)},[()=>i(ie),()=>s(ae()[ie])]),_(fe,ue)}),b((fe,ie)=>{l(Z,`${I()??""} `),l(F,`${fe??""}–${ie??""}`)},[()=>Je(ae().start,e.site.time_zone),()=>Je(ae().until,e.site.time_zone)]),_(L,Q)},L=>{var W=Ud(),I=v(W,!0);b(ae=>l(I,ae),[()=>d("time-none")]),_(L,W)});var P=o(N,2);{var H=L=>{Id(L,{get site(){return e.site},get content(){return e.site.content},get metal(){return e.view.metal}})};A(P,L=>{e.site.content&&e.view.metal&&L(H)})}var O=o(P,2),K=w(O),G=o(K);{var ne=L=>{var W=ti(),I=o(Te(W),1,!0);b(ae=>l(I,ae),[()=>d("estimate-part",{amount:`${ge(e.view.estimated_actual)} ${nt(e.site)}`})]),_(L,W)};A(G,L=>{e.view.estimated_actual>0&&L(ne)})}var le=o(G,2);{var z=L=>{var W=Hd(),I=o(Te(W)),ae=o(I);Po(ae,{get site(){return e.site},get stage(){return a(c)},get now(){return e.chain.now}}),b(Q=>l(I,`${Q??""}: `),[()=>d("last-title")]),_(L,W)};A(le,L=>{a(c)&&L(z)})}var k=o(le,2);{var J=L=>{var W=ti(),I=o(Te(W),1,!0);b(ae=>l(I,ae),[()=>d("plan-trial-stage",{chance:Wn(a(u))})]),_(L,W)};A(k,L=>{a(u)!==null&&L(J)})}b((L,W)=>l(K,`${L??""} ${W??""} `),[()=>d("total-of-plan",{actual:ge(e.view.actual),planned:ge(e.view.planned)}),()=>nt(e.site)]),_(m,y)},$$slots:{default:!0}})}Ke()}var Bd=p("<b> </b>"),Kd=p('<p class="burn svelte-1fyk3n3"> </p>'),Gd=p('<p class="lead svelte-1fyk3n3" data-summary="drum"><span aria-hidden="true">◉</span> </p> <p class="svelte-1fyk3n3"> <!> <small class="svelte-1fyk3n3"> </small></p> <!>',1),Yd=p('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b></p>',1),Zd=p('<p class="svelte-1fyk3n3"> </p>'),Xd=p('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b> </p>',1),Jd=p('<p class="blind svelte-1fyk3n3"><span aria-hidden="true">?</span> </p>'),Qd=p('<div class="summary svelte-1fyk3n3"><!> <!> <!> <!></div>');function ef(t,e){Be(e,!0);const n=ee(()=>e.view.drum?qc(e.view.drum):""),r=ee(()=>[...e.view.stages].filter(({lag_secs:N,state:P})=>N!==null&&P!=="unknown").sort((N,P)=>(P.lag_secs??0)-(N.lag_secs??0)).find(({lag_secs:N})=>(N??0)>Eo)),s=ee(()=>a(r)!==void 0&&a(r).id===e.view.drum?.stage),i=ee(()=>e.view.stages.filter(({state:N})=>N==="unknown").length),u=ee(()=>e.site.buffers.flatMap(N=>{const P=e.view.buffers.find(({id:H})=>H===N.id);return P?{buffer:N,...ws(N,P,e.view.incidents)}:[]}).filter(({clock:N,tone:P})=>N!==null&&P==="warn").sort((N,P)=>(N.clock?.in_secs??0)-(P.clock?.in_secs??0))[0]);var c=Qd(),f=w(c);{var h=N=>{var P=Gd(),H=Te(P),O=o(w(H)),K=o(H,2),G=w(K),ne=o(G);{var le=W=>{var I=Bd(),ae=v(I,!0);b(Q=>l(ae,Q),[()=>es(a(r)?.lag_secs??0)]),_(W,I)};A(ne,W=>{a(s)&&W(le)})}var z=o(ne,2),k=v(z,!0),J=o(K,2);{var L=W=>{var I=Kd(),ae=v(I,!0);b(()=>l(ae,a(n))),_(W,I)};A(J,W=>{a(n)&&W(L)})}b((W,I,ae)=>{l(O,` ${W??""}`),l(G,`${I??""} `),l(k,ae)},[()=>d("summary-drum",{at:Qe(e.view.drum.since,e.now,e.site.time_zone)}),()=>ut(e.site.stages,e.view.drum.stage),()=>d(`drum-${e.view.drum.limits}`)]),_(N,P)};A(f,N=>{e.view.drum&&N(h)})}var m=o(f,2);{var g=N=>{var P=Yd(),H=Te(P),O=v(H,!0),K=o(H,2),G=w(K),ne=o(G),le=v(ne,!0);b((z,k,J)=>{l(O,z),l(G,`${k??""} `),l(le,J)},[()=>d("summary-worst"),()=>ut(e.site.stages,a(r).id),()=>es(a(r).lag_secs??0)]),_(N,P)},y=N=>{var P=Zd(),H=v(P,!0);b(O=>l(H,O),[()=>d("summary-in-step")]),_(N,P)};A(m,N=>{a(r)&&!a(s)?N(g):!a(r)&&a(i)===0&&e.view.plan.version>0&&N(y,1)})}var $=o(m,2);{var S=N=>{var P=Xd(),H=Te(P),O=v(H,!0),K=o(H,2),G=w(K),ne=o(G),le=v(ne,!0),z=o(ne);b((k,J,L,W,I)=>{l(O,k),l(G,`${J??""}: ${L??""} `),l(le,W),l(z,`, ${I??""}`)},[()=>d("summary-clock"),()=>ut(e.site.buffers,a(u).buffer.id),()=>d(`buffer-${a(u).limit}-in`),()=>Nt(a(u).clock.in_secs),()=>Qe(a(u).clock.at,e.now,e.site.time_zone)]),_(N,P)};A($,N=>{a(u)?.clock&&N(S)})}var V=o($,2);{var T=N=>{var P=Jd(),H=o(w(P));b(O=>l(H,` ${O??""}`),[()=>d("summary-unknown",{n:a(i),count:String(a(i))})]),_(N,P)};A(V,N=>{a(i)>0&&N(T)})}_(t,c),Ke()}var tf=vo("<path></path>"),nf=vo('<path class="arrow svelte-19b428o" d="M-5.5 -9L6 0L-5.5 9Z"></path>'),af=p('<p class="drum svelte-19b428o"><span aria-hidden="true">◉</span> </p>'),rf=p("<!> <!>",1),sf=p('<p class="estimate svelte-19b428o"><span aria-hidden="true">~</span> </p>'),of=p('<li class="svelte-19b428o"><!> <!></li>'),lf=p('<div class="inside svelte-19b428o"><!></div>'),uf=p('<svg aria-hidden="true" class="svelte-19b428o"><!><!></svg> <ul></ul> <!>',1),cf=p('<section class="chain svelte-19b428o"><!></section> <!>',1);function df(t,e){Be(e,!0);let n=me(0),r=me(0),s=me(null);const i=ee(()=>td(e.site)),u=ee(()=>sd(a(i),a(n),a(r))),c=ee(()=>{const K=a(n)/a(u).columns,G=Math.max(112,a(r)/a(u).rows),ne=Math.min(K/240,G/214,1.9);return{cellWidth:K,cellHeight:G,u:ne,cardWidth:K-32*ne,cardHeight:G-26*ne}}),f=ee(()=>dd(a(i),a(u),a(c))),h=ee(()=>new Map(e.view.stages.map(K=>[K.id,K]))),m=ee(()=>new Map(e.view.buffers.map(K=>[K.id,K]))),g=ee(()=>a(u).rows*a(c).cellHeight),y=ee(()=>e.site.stages.find(({id:K})=>K===a(s))),$=ee(()=>a(s)===null?void 0:a(h).get(a(s)));var S=cf(),V=Te(S);let T;var N=w(V);{var P=K=>{var G=uf(),ne=Te(G),le=w(ne);Me(le,17,()=>a(f),W=>W.path,(W,I)=>{var ae=tf();let Q,re;b(()=>{we(ae,"d",a(I).path),Q=Ze(ae,0,"svelte-19b428o",null,Q,{main:a(I).main}),re=St(ae,"",re,{"stroke-width":(a(I).main?22:8)*a(c).u})}),_(W,ae)});var z=o(le);Me(z,17,()=>a(f),W=>W.path,(W,I)=>{var ae=Vn(),Q=Te(ae);Me(Q,17,()=>a(I).arrows,({x:re,y:Z,turn:de})=>`${re},${Z}`,(re,Z)=>{let de=()=>a(Z).x,F=()=>a(Z).y,Y=()=>a(Z).turn;var q=nf();b(()=>we(q,"transform",`translate(${de()??""} ${F()??""}) rotate(${Y()??""}) scale(${a(c).u*(a(I).main?1.1:.75)})`)),_(re,q)}),_(W,ae)});var k=o(ne,2);Me(k,21,()=>a(i).nodes,W=>W.key,(W,I)=>{const ae=ee(()=>a(u).cells.get(a(I).key)),Q=ee(()=>(a(I).kind==="stage"?a(h):a(m)).get(a(I).id)?.estimated);var re=Vn(),Z=Te(re);{var de=F=>{var Y=of();let q;var X=w(Y);{var fe=te=>{const U=ee(()=>e.site.stages.find(({id:E})=>E===a(I).id));var R=rf(),D=Te(R);{var j=E=>{var x=af(),M=o(w(x));b(se=>{we(x,"data-drum",a(I).id),l(M,` ${se??""}`)},[()=>d("drum-mark")]),_(E,x)};A(D,E=>{e.view.drum?.stage===a(I).id&&E(j)})}var ve=o(D,2);{var oe=E=>{{let x=ee(()=>a(h).get(a(I).id)),M=ee(()=>Hc(e.site,a(h).get(a(I).id),e.view.incidents));kd(E,{get site(){return e.site},get stage(){return a(U)},get view(){return a(x)},get now(){return e.now},get short(){return a(M)},onopen:()=>B(s,a(I).id,!0)})}};A(ve,E=>{a(U)&&E(oe)})}_(te,R)},ie=te=>{const U=ee(()=>e.site.buffers.find(({id:ve})=>ve===a(I).id));var R=Vn(),D=Te(R);{var j=ve=>{{let oe=ee(()=>a(m).get(a(I).id));Qc(ve,{get site(){return e.site},get buffer(){return a(U)},get view(){return a(oe)},get incidents(){return e.view.incidents},get now(){return e.now}})}};A(D,ve=>{a(U)&&ve(j)})}_(te,R)};A(X,te=>{a(I).kind==="stage"?te(fe):te(ie,-1)})}var ue=o(X,2);{var C=te=>{var U=sf(),R=o(w(U));b((D,j)=>{we(U,"data-estimate",a(I).id),we(U,"title",D),l(R,` ${j??""}`)},[()=>qo(e.site,a(Q),e.now),()=>ts(e.site,a(Q),e.now)]),_(te,U)};A(ue,te=>{a(Q)&&te(C)})}b(()=>q=St(Y,"",q,{left:`${(a(ae).column+.5)*a(c).cellWidth-a(c).cardWidth/2}px`,top:`${(a(ae).row+.5)*a(c).cellHeight-a(c).cardHeight/2}px`,width:`${a(c).cardWidth??""}px`,height:`${a(c).cardHeight??""}px`})),_(F,Y)};A(Z,F=>{a(ae)&&F(de)})}_(W,re)});var J=o(k,2);{var L=W=>{var I=lf();let ae;var Q=w(I);ef(Q,{get site(){return e.site},get view(){return e.view},get now(){return e.now}}),b(()=>ae=St(I,"",ae,{left:`${a(u).free.column*a(c).cellWidth+15*a(c).u}px`,top:`${a(u).free.row*a(c).cellHeight+13*a(c).u}px`,width:`${a(u).free.columns*a(c).cellWidth-30*a(c).u}px`,height:`${a(u).free.rows*a(c).cellHeight-26*a(c).u}px`})),_(W,I)};A(J,W=>{a(u).free&&W(L)})}b(()=>{we(ne,"width",a(n)),we(ne,"height",a(g))}),_(K,G)};A(N,K=>{a(n)>0&&K(P)})}var H=o(V,2);{var O=K=>{Wd(K,{get site(){return e.site},get stage(){return a(y)},get view(){return a($)},get chain(){return e.view},onclose:()=>B(s,null)})};A(H,K=>{a(y)&&a($)&&K(O)})}b(K=>{we(V,"aria-label",K),T=St(V,"",T,{"--u":`${a(c).u??""}px`})},[()=>d("chain-label")]),Rs(V,"clientWidth",K=>B(n,K)),Rs(V,"clientHeight",K=>B(r,K)),_(t,S),Ke()}class cn extends Error{constructor(e,n,r=null){super(e),this.status=n,this.retrySecs=r}status;retrySecs}const Lo="/api/v1";async function ct(t,e,n){return ps(t,e,n===void 0?{}:{"content-type":"application/json"},n===void 0?null:JSON.stringify(n))}async function ps(t,e,n,r,s=200){const i={"accept-language":document.documentElement.lang||"ru",...n},u=await fetch(Lo+e,{method:t,headers:i,body:r,cache:"no-store"}),c=await u.text(),f=Number(u.headers.get("retry-after")??"none"),h=()=>new cn(ni(c)??`${u.status} ${u.statusText}`,u.status,Number.isNaN(f)?null:f);if(!u.ok&&(u.status!==s||ni(c)!==null))throw h();return c===""?null:JSON.parse(c)}function ni(t){try{const n=JSON.parse(t)?.error;return typeof n=="string"?n:null}catch{return null}}const jo=()=>ct("GET","/session"),ff=(t,e)=>ct("POST","/session",{login:t,password:e}),Fo=t=>ct("POST","/demo/session",{role:t}),vf=()=>ct("DELETE","/session"),hf=(t,e)=>ct("POST","/session/password",{old:t,new:e}),_f=()=>ct("GET","/users"),mf=t=>ct("POST","/users",t),ai=(t,e)=>ct("PATCH",`/users/${t}`,e),gf=t=>ct("GET",`/log?${new URLSearchParams(t)}`),wf=()=>ct("GET","/log/verify"),bf=()=>ct("GET","/site"),pf=()=>ct("GET","/view"),yf=()=>ct("GET","/calibrations"),kf=(t,e,n)=>ct("POST",`/incidents/${t}/acknowledge`,{by:e,comment:n}),xf=(t,e,n)=>ct("POST",`/incidents/${t}/comment`,{by:e,comment:n}),$f=(t,e)=>ct("POST","/orders",{levers:t,by:e}),Ef=(t,e)=>ct("POST",`/orders/${t}/call-off`,{by:e}),Sf=()=>ct("GET","/facts"),Tf=t=>ps("POST","/facts",{"content-type":"application/json"},JSON.stringify(t),422);function Af(t,e,n){const r=new URLSearchParams({author:e,name:t.name,partial:String(n.partial),dry_run:String(n.dry)});return n.import!==""&&r.set("import",n.import),ps("POST",`/facts/import?${r}`,{"content-type":"application/octet-stream"},t,422)}const Mf=t=>ct("POST",`/demo/scenarios/${encodeURIComponent(t)}`),Nf=()=>ct("DELETE","/demo/scenarios"),ri=t=>ct("POST","/replay",t);async function Uo(t,e){try{return await ct("GET",t)}catch(n){if(n instanceof cn)return e;throw n}}const zf=()=>Uo("/demo",{available:!1,scenarios:[]}),Of=()=>Uo("/replay",{available:!1,speed:1,from:null,until:null,now:null,paused:!1});function qf(){return`${location.protocol==="https:"?"wss":"ws"}://${location.host}${Lo}/live`}const If=3e4;class Df{#e=me(null);get me(){return a(this.#e)}set me(e){B(this.#e,e)}#s=me(gt(localStorage.getItem("tizbek.name")??""));get typed(){return a(this.#s)}set typed(e){B(this.#s,e,!0)}#t=me(null);get asking(){return a(this.#t)}set asking(e){B(this.#t,e,!0)}#a=[];#n=!1;get name(){return this.me?.person?.name??(this.isOpen?this.typed:"")}get isOpen(){return this.me?.sign_in==="open"}set(e){this.isOpen&&(this.typed=e,localStorage.setItem("tizbek.name",e))}may(e){return this.me?.may.includes(e)??!1}offers(e){return this.may(e)||this.me!==null&&!this.isOpen&&this.me.person===null}isConcerned(e){const n=this.me?.person;return!n||!n.roles.includes("unit")||n.roles.includes("dispatcher")?!0:e.some(r=>n.units.includes(r))}async look(){let e=await jo();return e.person===null&&e.demo_roles.includes("dispatcher")&&!this.#n&&(e=await Fo("dispatcher")),this.me=e,e}start(){setInterval(()=>{this.look().catch(()=>{})},If)}known(e){this.me=e,this.#n=e.person===null}async doing(e){try{return await e()}catch(n){if(!(n instanceof cn)||n.status!==401||(await this.look().catch(()=>{}),!await this.ask(!0)))throw n;return e()}}ask(e){return this.asking={kept:e||(this.asking?.kept??!1)},new Promise(n=>this.#a.push(n))}answered(e){e&&this.known(e),this.asking=null;for(const n of this.#a.splice(0))n(e!==null)}}const Ee=new Df,si=12e3,Rf=1500,Cf=1e4,ii=[500,1e3,2e3,4e3,5e3];class Pf{#e=me(null);get site(){return a(this.#e)}set site(e){B(this.#e,e)}#s=me(null);get view(){return a(this.#s)}set view(e){B(this.#s,e)}#t=me("");get now(){return a(this.#t)}set now(e){B(this.#t,e,!0)}#a=me(!1);get up(){return a(this.#a)}set up(e){B(this.#a,e,!0)}#n=me(0);get heardAt(){return a(this.#n)}set heardAt(e){B(this.#n,e,!0)}#r=me(0);get movedAt(){return a(this.#r)}set movedAt(e){B(this.#r,e,!0)}#i=me(gt(Date.now()));get wall(){return a(this.#i)}set wall(e){B(this.#i,e,!0)}#o=me("");get error(){return a(this.#o)}set error(e){B(this.#o,e,!0)}#l=me(!1);get paused(){return a(this.#l)}set paused(e){B(this.#l,e,!0)}#u=null;#c=0;#v=!1;#g=0;get lost(){return!this.up&&this.heardAt>0&&this.wall-this.heardAt>Rf}get frozen(){return this.up&&!this.paused&&this.movedAt>0&&this.wall-this.movedAt>Cf}start(){setInterval(()=>this.#f(),500),this.#h()}#f(){this.wall=Date.now(),this.#u&&this.up&&this.wall-this.heardAt>si&&this.#w(this.#u)}async#h(){try{this.site=await bf(),this.view||(this.#d(await pf()),this.heardAt=Date.now()),this.error=""}catch(r){r instanceof cn&&r.status===401?Ee.look().catch(()=>{}):(r instanceof cn||r instanceof SyntaxError)&&(this.error=r.message),this.#p();return}const e=new WebSocket(qf());this.#u=e,this.#v=this.#g>0,this.#g+=1;const n=setTimeout(()=>this.#w(e),si);e.onmessage=r=>{clearTimeout(n),this.#u===e&&this.#b(JSON.parse(String(r.data)))},e.onclose=()=>{clearTimeout(n),this.#w(e)}}#w(e){this.#u===e&&(this.#u=null,this.up=!1,e.close(),this.#p())}#p(){const e=ii[Math.min(this.#c,ii.length-1)]??5e3;this.#c+=1,setTimeout(()=>{this.#h()},e)}#b(e){this.#c=0,this.heardAt=Date.now(),this.up||(this.movedAt=this.heardAt),this.up=!0,e.type==="view"?this.#d(e.view):this.#_(e.now)}#d(e){const n=this.#v;this.#v=!1,!(this.view&&e.seq<this.view.seq&&!n)&&(n&&(this.now=""),this.view=e,this.#_(e.now))}#_(e){this.now!==""&&Date.parse(e)<=Date.parse(this.now)||(this.now=e,this.movedAt=Date.now())}}const Ye=new Pf;var Lf=p('<span aria-hidden="true">▶</span>'),jf=p("<button><!> </button>"),Ff=p('<span class="quiet"> </span>'),Uf=p('<button data-stop=""><span aria-hidden="true">■</span> </button>'),Hf=p('<div class="group svelte-16mkr40" role="group" aria-labelledby="demo-title"><span id="demo-title" class="title svelte-16mkr40"> </span> <!> <!></div>'),Vf=p("<span> </span>"),Wf=p("<button> </button>"),Bf=p("<b> </b>"),Kf=p('<div class="group svelte-16mkr40" role="group" aria-labelledby="replay-title"><span id="replay-title" class="title svelte-16mkr40"> </span> <!> <button> </button> <span class="title svelte-16mkr40"> </span> <!> <!></div>'),Gf=p('<span class="error svelte-16mkr40" role="alert"> </span>'),Yf=p('<footer class="svelte-16mkr40"><!> <!> <!> <button class="twin svelte-16mkr40"> </button></footer>');function Zf(t,e){Be(e,!0);let n=_s(e,"asTable",15);const r=[1,10,60,600];let s=me(null),i=me(null),u=me("");async function c(){try{B(s,e.mode==="demo"?await zf():null,!0),B(i,e.mode==="replay"?await Of():null,!0),Ye.paused=a(i)!==null&&a(i).available&&a(i).paused}catch{}}async function f(H){B(u,"");try{await Ee.doing(H)}catch(O){B(u,d("refused",{error:O instanceof Error?O.message:String(O)}),!0)}await c()}ln(()=>{e.mode&&c();const H=setInterval(()=>{c()},3e3);return()=>clearInterval(H)});const h=ee(()=>a(s)?.scenarios.some(H=>H.running)??!1);var m=Yf(),g=w(m);{var y=H=>{var O=Hf(),K=w(O),G=v(K,!0),ne=o(K,2);Me(ne,17,()=>a(s).scenarios,k=>k.id,(k,J)=>{var L=jf(),W=w(L);{var I=Q=>{var re=Lf();_(Q,re)};A(W,Q=>{a(J).running&&Q(I)})}var ae=o(W);b((Q,re,Z)=>{we(L,"data-scenario",a(J).id),we(L,"aria-pressed",a(J).running),L.disabled=Q,l(ae,` ${re??""}${Z??""}`)},[()=>!Ee.offers("scenario"),()=>bt(a(J).name),()=>a(J).running?` · ${d("demo-running")}`:""]),Oe("click",L,()=>f(()=>Mf(a(J).id))),_(k,L)},k=>{var J=Ff(),L=v(J,!0);b(W=>l(L,W),[()=>d("demo-none")]),_(k,J)});var le=o(ne,2);{var z=k=>{var J=Uf(),L=o(w(J));b((W,I)=>{J.disabled=W,l(L,` ${I??""}`)},[()=>!a(h)||!Ee.offers("scenario"),()=>d("demo-stop")]),Oe("click",J,()=>f(Nf)),_(k,J)};A(le,k=>{a(s).scenarios.length>0&&k(z)})}b(k=>l(G,k),[()=>d("demo-title")]),_(H,O)};A(g,H=>{a(s)?.available&&H(y)})}var $=o(g,2);{var S=H=>{var O=Kf(),K=w(O),G=v(K,!0),ne=o(K,2);{var le=Q=>{var re=Vf(),Z=v(re);b((de,F,Y)=>l(Z,`${de??""}
          ${F??""}–${Y??""}`),[()=>ma(a(i).from,e.site.time_zone),()=>Je(a(i).from,e.site.time_zone),()=>Je(a(i).until,e.site.time_zone)]),_(Q,re)};A(ne,Q=>{a(i).from&&a(i).until&&Q(le)})}var z=o(ne,2),k=v(z,!0),J=o(z,2),L=v(J,!0),W=o(J,2);Me(W,16,()=>r,Q=>Q,(Q,re)=>{var Z=Wf(),de=v(Z);b(()=>{we(Z,"aria-pressed",a(i).speed===re),l(de,`×${re??""}`)}),Oe("click",Z,()=>f(()=>ri({speed:re}))),_(Q,Z)});var I=o(W,2);{var ae=Q=>{var re=Bf(),Z=v(re,!0);b(de=>l(Z,de),[()=>d("replay-paused")]),_(Q,re)};A(I,Q=>{a(i).paused&&Q(ae)})}b((Q,re,Z)=>{l(G,Q),l(k,re),l(L,Z)},[()=>d("replay-title"),()=>a(i).paused?`▶ ${d("replay-play")}`:`❚❚ ${d("replay-pause")}`,()=>d("replay-speed")]),Oe("click",z,()=>f(()=>ri({paused:!a(i)?.paused}))),_(H,O)};A($,H=>{a(i)?.available&&H(S)})}var V=o($,2);{var T=H=>{var O=Gf(),K=v(O);b(()=>l(K,`■ ${a(u)??""}`)),_(H,O)};A(V,H=>{a(u)&&H(T)})}var N=o(V,2),P=v(N,!0);b(H=>{we(N,"aria-pressed",n()),l(P,H)},[()=>d(n()?"table-hide":"table-show")]),Oe("click",N,()=>n(!n())),_(t,m),Ke()}Ct(["click"]);function Xf(){const t=new URLSearchParams(location.search).get("theme")??localStorage.getItem("tizbek.theme");return t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}class Jf{#e=me(gt(Xf()));get current(){return a(this.#e)}set current(e){B(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.theme",e)}}const Jn=new Jf;var Qf=p('<p><b aria-hidden="true">~</b> </p>'),ev=p("<span> </span>"),tv=p('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),nv=p('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td></tr>'),av=p('<!> <section><h3> <!></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-ends=""></tbody></table></section> <section><h3> </h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-grades=""></tbody></table> <p class="quiet"> </p></section>',1),rv=p('<p class="quiet"> </p>');function sv(t,e){Be(e,!0);const n=ee(()=>e.view.forecast),r=ee(()=>e.view.stages.flatMap(({id:c,end:f})=>f?[{id:c,...f}]:[])),s=({cases:c,mean:f})=>f===null?d("grade-none"):d("grade-held",{held:ge(f*c),cases:ge(c)}),i=({cases:c,mean:f})=>f===null?d("grade-none"):d("grade-off",{off:`${ge(f*100,1)} %`,cases:ge(c)}),u=ee(()=>a(n)?[...a(n).levels_held.map(c=>({what:d("grade-levels",{ahead:Nt(c.ahead_secs)}),said:s(c.held),aim:"80 %"})),{what:d("grade-clock"),said:i(a(n).clock_error),aim:""},{what:d("grade-end-held"),said:s(a(n).end_held),aim:"80 %"},{what:d("grade-end-error"),said:i(a(n).end_error),aim:""}]:[]);{let c=ee(()=>d("forecast-title"));Nn(t,{get title(){return a(c)},get onclose(){return e.onclose},"data-forecast-detail":!0,children:(f,h)=>{var m=Vn(),g=Te(m);{var y=S=>{var V=av(),T=Te(V);{var N=oe=>{var E=Qf(),x=o(w(E));b(M=>l(x,` ${M??""}`),[()=>d("forecast-estimated")]),_(oe,E)};A(T,oe=>{a(n).estimated&&oe(N)})}var P=o(T,2),H=w(P),O=w(H),K=o(O);{var G=oe=>{var E=ev(),x=v(E,!0);b(M=>l(x,M),[()=>Qe(a(r)[0].at,e.now,e.site.time_zone)]),_(oe,E)};A(K,oe=>{a(r)[0]&&oe(G)})}var ne=o(H,2),le=w(ne),z=w(le),k=w(z),J=v(k,!0),L=o(k),W=v(L),I=o(L),ae=v(I,!0),Q=o(I),re=v(Q,!0),Z=o(le);Me(Z,21,()=>a(r),oe=>oe.id,(oe,E)=>{var x=tv(),M=w(x),se=v(M,!0),_e=o(M),ce=v(_e,!0),be=o(_e),ke=v(be,!0),Se=o(be),qe=w(Se);{var Ae=Ie=>{var Ne=Ft("—");_(Ie,Ne)},Ce=Ie=>{bs(Ie,{get chance(){return a(E).met}})};A(qe,Ie=>{a(E).met===null?Ie(Ae):Ie(Ce,-1)})}b((Ie,Ne,Ve)=>{l(se,Ie),l(ce,Ne),l(ke,Ve)},[()=>ut(e.site.stages,a(E).id),()=>a(E).met===null?"—":ge(a(E).planned),()=>pr(a(E).done)]),_(oe,x)});var de=o(P,2),F=w(de),Y=v(F,!0),q=o(F,2),X=w(q),fe=w(X),ie=w(fe),ue=v(ie,!0),C=o(ie),te=v(C,!0),U=o(C),R=v(U,!0),D=o(X);Me(D,21,()=>a(u),oe=>oe.what,(oe,E)=>{var x=nv(),M=w(x),se=v(M,!0),_e=o(M),ce=v(_e,!0),be=o(_e),ke=v(be,!0);b(()=>{l(se,a(E).what),l(ce,a(E).said),l(ke,a(E).aim)}),_(oe,x)});var j=o(q,2),ve=v(j,!0);b((oe,E,x,M,se,_e,ce,be,ke,Se,qe)=>{l(O,`${oe??""} `),l(J,E),l(W,`${x??""}, ${M??""}`),l(ae,se),l(re,_e),l(Y,ce),l(ue,be),l(te,ke),l(R,Se),l(ve,qe)},[()=>d("end-title"),()=>d("stage-label"),()=>d("planned-label"),()=>nt(e.site),()=>d("plan-trial-done"),()=>d("plan-trial-chance"),()=>d("grade-title"),()=>d("grade-what"),()=>d("grade-was"),()=>d("grade-aim"),()=>d("forecast-at",{at:Qe(a(n).at,e.now,e.site.time_zone),paths:String(a(n).paths),span:Nt(a(n).horizon_secs)})]),_(S,V)},$=S=>{var V=rv(),T=v(V,!0);b(N=>l(T,N),[()=>d("forecast-none")]),_(S,V)};A(g,S=>{a(n)?S(y):S($,-1)})}_(f,m)},$$slots:{default:!0}})}Ke()}var iv=p('<p data-sound=""> </p>'),oi=p('<p class="bad svelte-1bu0fzh" role="alert"> </p>'),li=p("<option> </option>"),ov=p('<th scope="col"> </th>'),ui=p('<span class="quiet"> </span>'),lv=p('<tr><td class="when svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> <!></td><td class="svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> </td><td class="on svelte-1bu0fzh"> <!></td><td class="outcome svelte-1bu0fzh"><span aria-hidden="true"> </span> </td></tr>'),uv=p('<p class="quiet"> </p>'),cv=p("<button> </button>"),dv=p('<!> <form class="filters svelte-1bu0fzh"><label class="svelte-1bu0fzh"> <input maxlength="80" data-who="" class="svelte-1bu0fzh"/></label> <label class="svelte-1bu0fzh"> <select data-what="" class="svelte-1bu0fzh"><option> </option><!></select></label> <label class="svelte-1bu0fzh"> <select class="svelte-1bu0fzh"><option> </option><!></select></label></form> <!> <div class="wide svelte-1bu0fzh"><table><thead><tr></tr></thead><tbody></tbody></table></div> <!> <!>',1);function fv(t,e){Be(e,!0);const n=["asked","done","refused","denied","failed"],r=["sign_in","sign_out","user_add","user_name","user_roles","user_password","user_disable","user_enable","token_add","token_revoke"],i=[...["acknowledge","comment","tell_facts","import_facts","calibrate","survey","plan","replay","scenario"],...r],u=P=>i.includes(P)?d(`act-${P.replaceAll("_","-")}`):P;let c=me([]),f=me(null),h=me(""),m=me(""),g=me(""),y=me(""),$=me(null),S=0;async function V(P){const H=++S;B(y,"");try{const O={who:a(h).trim(),what:a(m),outcome:a(g)};P&&a(f)!==null&&(O.before=String(a(f)));const K=await Ee.doing(()=>gf(O));if(H!==S)return;B(c,P?[...a(c),...K.rows]:K.rows),B(f,K.before,!0),P||B($,await wf())}catch(O){B(y,O instanceof cn?O.message:d("entry-no-link"),!0)}}ln(()=>{a(m),a(g),V(!1)});const T=ee(()=>({nobody:d("log-nobody"),open:d("log-open")})),N={done:"●",asked:"○",refused:"■",denied:"■",failed:"■"};{let P=ee(()=>d("me-log"));Nn(t,{get title(){return a(P)},width:"92rem",get onclose(){return e.onclose},"data-log-dialog":!0,children:(H,O)=>{var K=dv(),G=Te(K);{var ne=x=>{var M=iv(),se=v(M);b(_e=>l(se,`● ${_e??""}`),[()=>d("log-sound",{count:ge(a($).rows)})]),_(x,M)},le=x=>{var M=oi(),se=v(M);b(_e=>l(se,`■ ${_e??""}`),[()=>d("log-unsound",{row:String(a($).problems[0]?.seq??0)})]),_(x,M)};A(G,x=>{a($)?.sound?x(ne):a($)&&x(le,1)})}var z=o(G,2),k=w(z),J=w(k),L=o(J),W=o(k,2),I=w(W),ae=o(I),Q=w(ae),re=v(Q,!0);Q.value=Q.__value="";var Z=o(Q);Me(Z,16,()=>i,x=>x,(x,M)=>{var se=li(),_e=v(se,!0),ce={};b(be=>{l(_e,be),ce!==(ce=M)&&(se.value=(se.__value=ce)??"")},[()=>u(M)]),_(x,se)}),ur(ae);var de=o(W,2),F=w(de),Y=o(F),q=w(Y),X=v(q,!0);q.value=q.__value="";var fe=o(q);Me(fe,16,()=>n,x=>x,(x,M)=>{var se=li(),_e=v(se,!0),ce={};b(be=>{l(_e,be),ce!==(ce=M)&&(se.value=(se.__value=ce)??"")},[()=>d(`did-${M}`)]),_(x,se)}),ur(Y);var ie=o(z,2);{var ue=x=>{var M=oi(),se=v(M);b(()=>l(se,`■ ${a(y)??""}`)),_(x,M)};A(ie,x=>{a(y)!==""&&x(ue)})}var C=o(ie,2),te=w(C),U=w(te),R=w(U);Me(R,20,()=>["log-when","log-who","log-from","log-what","log-on","log-outcome"],x=>x,(x,M)=>{var se=ov(),_e=v(se,!0);b(ce=>l(_e,ce),[()=>d(M)]),_(x,se)});var D=o(U);Me(D,21,()=>a(c),x=>x.seq,(x,M)=>{var se=lv(),_e=w(se),ce=v(_e),be=o(_e),ke=w(be),Se=o(ke);{var qe=ze=>{var pe=ui(),$e=v(pe);b(Le=>l($e,` ${Le??""}`),[()=>a(M).roles.map(Le=>d(`role-${Le}`)).join(", ")]),_(ze,pe)};A(Se,ze=>{a(M).roles.length>0&&ze(qe)})}var Ae=o(be),Ce=v(Ae,!0),Ie=o(Ae),Ne=v(Ie,!0),Ve=o(Ie),ot=w(Ve),dt=o(ot);{var zt=ze=>{var pe=ui(),$e=v(pe);b(()=>l($e,` ${a(M).detail??""}`)),_(ze,pe)};A(dt,ze=>{a(M).detail!==""&&ze(zt)})}var Pt=o(Ve),Ot=w(Pt),Gt=v(Ot,!0),tn=o(Ot);b((ze,pe,$e,Le)=>{we(se,"data-row",a(M).seq),we(se,"title",`${a(M).seq??""} · ${a(M).hash??""}`),l(ce,`${ze??""} ${pe??""}`),l(ke,a(M).name||a(T)[a(M).who]||a(M).who),l(Ce,a(M).from),l(Ne,$e),l(ot,a(M).on),l(Gt,N[a(M).outcome]??"○"),l(tn,` ${Le??""}`)},[()=>ma(a(M).at,e.site.time_zone),()=>da(a(M).at,e.site.time_zone),()=>u(a(M).what),()=>d(`did-${a(M).outcome}`)]),_(x,se)});var j=o(C,2);{var ve=x=>{var M=uv(),se=v(M,!0);b(_e=>l(se,_e),[()=>d("log-none")]),_(x,M)};A(j,x=>{a(c).length===0&&a(y)===""&&x(ve)})}var oe=o(j,2);{var E=x=>{var M=cv(),se=v(M,!0);b(_e=>l(se,_e),[()=>d("log-more")]),Oe("click",M,()=>{V(!0)}),_(x,M)};A(oe,x=>{a(f)!==null&&x(E)})}b((x,M,se,_e,ce)=>{l(J,`${x??""} `),l(I,`${M??""} `),l(re,se),l(F,`${_e??""} `),l(X,ce)},[()=>d("log-who"),()=>d("log-what"),()=>d("log-all"),()=>d("log-outcome"),()=>d("log-all")]),on("submit",z,x=>(x.preventDefault(),void V(!1))),Oe("change",L,()=>{V(!1)}),Tt(L,()=>a(h),x=>B(h,x)),Zr(ae,()=>a(m),x=>B(m,x)),Zr(Y,()=>a(g),x=>B(g,x)),_(H,K)},$$slots:{default:!0}})}Ke()}Ct(["change","click"]);var vv=p('<th scope="col"> </th>'),hv=p('<tr><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"><div class="acts svelte-1a8rjwb"><button> </button> <button> </button></div></td></tr>'),_v=p('<p class="bad svelte-1a8rjwb" role="alert"> </p>'),mv=p('<p role="status" data-said=""> </p>'),gv=p('<button class="add svelte-1a8rjwb" data-add=""> </button>'),wv=p('<label for="user-login"> </label> <input id="user-login" maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false" class="svelte-1a8rjwb"/> <label for="user-name"> </label> <input id="user-name" maxlength="80" autocomplete="off" class="svelte-1a8rjwb"/>',1),ci=p('<label><input type="checkbox" class="svelte-1a8rjwb"/> </label>'),bv=p('<fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset>'),pv=p('<p class="quiet"> </p>'),yv=p('<form data-user-form="" class="svelte-1a8rjwb"><h3> </h3> <!> <fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset> <!> <label for="user-password"> </label> <input id="user-password" type="password" autocomplete="new-password" class="svelte-1a8rjwb"/> <!> <div class="acts svelte-1a8rjwb"><button type="submit" class="yes svelte-1a8rjwb"> </button> <button type="button"> </button></div></form>'),kv=p('<div class="wide svelte-1a8rjwb"><table><thead><tr><!><th></th></tr></thead><tbody></tbody></table></div> <!> <!> <!>',1);function xv(t,e){Be(e,!0);const n=[],r=[],s=["viewer","dispatcher","planner","engineer","unit","administrator"],i=()=>({login:"",name:"",roles:[],units:[],password:""});let u=me([]),c=me(null),f=me(gt(i())),h=me(""),m=me(""),g=me(!1);ln(()=>{y(async()=>{})});async function y(T){B(g,!0),B(h,"");try{return await Ee.doing(async()=>{await T(),B(u,await _f())}),!0}catch(N){return B(h,N instanceof cn?N.message:d("entry-no-link"),!0),!1}finally{B(g,!1)}}function $(T){B(c,T),B(m,""),B(f,T==="new"?i():{...i(),login:T.login,name:T.name,roles:[...T.roles],units:[...T.units]},!0)}async function S(T){T.preventDefault();const N=a(f).roles.includes("unit")?a(f).units:[],P=a(c)==="new"?()=>mf({...a(f),units:N}):()=>ai(a(c).id,{roles:a(f).roles,units:N,...a(f).password===""?{}:{password:a(f).password}}),{login:H}=a(f);await y(P)&&(B(c,null),B(m,d("users-saved",{login:H}),!0))}const V=(T,N)=>y(()=>ai(T.id,{disabled:N}));{let T=ee(()=>d("me-users"));Nn(t,{get title(){return a(T)},width:"64rem",get onclose(){return e.onclose},"data-users-dialog":!0,children:(N,P)=>{var H=kv(),O=Te(H),K=w(O),G=w(K),ne=w(G),le=w(ne);Me(le,16,()=>["sign-login","users-name","me-roles","users-state"],re=>re,(re,Z)=>{var de=vv(),F=v(de,!0);b(Y=>l(F,Y),[()=>d(Z)]),_(re,de)});var z=o(G);Me(z,21,()=>a(u),re=>re.id,(re,Z)=>{var de=hv();let F;var Y=w(de),q=v(Y,!0),X=o(Y),fe=v(X,!0),ie=o(X),ue=v(ie),C=o(ie),te=v(C,!0),U=o(C),R=w(U),D=w(R),j=v(D,!0),ve=o(D,2),oe=v(ve,!0);b((E,x,M,se,_e)=>{we(de,"data-user",a(Z).login),F=Ze(de,1,"svelte-1a8rjwb",null,F,{off:a(Z).disabled}),l(q,a(Z).login),l(fe,a(Z).name),l(ue,`${E??""}${x??""}`),l(te,M),D.disabled=a(g),l(j,se),ve.disabled=a(g),l(oe,_e)},[()=>a(Z).roles.map(E=>d(`role-${E}`)).join(", "),()=>a(Z).units.length>0?` (${a(Z).units.map(E=>ut(e.site.stages,E)).join(", ")})`:"",()=>d(a(Z).disabled?"users-disabled":"users-active"),()=>d("users-change"),()=>d(a(Z).disabled?"users-enable":"users-disable")]),Oe("click",D,()=>$(a(Z))),Oe("click",ve,()=>{V(a(Z),!a(Z).disabled)}),_(re,de)});var k=o(O,2);{var J=re=>{var Z=_v(),de=v(Z);b(()=>l(de,`■ ${a(h)??""}`)),_(re,Z)};A(k,re=>{a(h)!==""&&re(J)})}var L=o(k,2);{var W=re=>{var Z=mv(),de=v(Z);b(()=>l(de,`● ${a(m)??""}`)),_(re,Z)};A(L,re=>{a(m)!==""&&re(W)})}var I=o(L,2);{var ae=re=>{var Z=gv(),de=v(Z,!0);b(F=>l(de,F),[()=>d("users-add")]),Oe("click",Z,()=>$("new")),_(re,Z)},Q=re=>{var Z=yv(),de=w(Z),F=v(de,!0),Y=o(de,2);{var q=ce=>{var be=wv(),ke=Te(be),Se=v(ke,!0),qe=o(ke,2),Ae=o(qe,2),Ce=v(Ae,!0),Ie=o(Ae,2);b((Ne,Ve)=>{l(Se,Ne),l(Ce,Ve)},[()=>d("sign-login"),()=>d("users-name")]),Tt(qe,()=>a(f).login,Ne=>a(f).login=Ne),Tt(Ie,()=>a(f).name,Ne=>a(f).name=Ne),_(ce,be)};A(Y,ce=>{a(c)==="new"&&ce(q)})}var X=o(Y,2),fe=w(X),ie=v(fe,!0),ue=o(fe,2);Me(ue,16,()=>s,ce=>ce,(ce,be)=>{var ke=ci(),Se=w(ke),qe,Ae=o(Se);b(Ce=>{qe!==(qe=be)&&(Se.value=(Se.__value=qe)??""),l(Ae,` ${Ce??""}`)},[()=>d(`role-${be}`)]),Ds(n,[],Se,()=>a(f).roles,Ce=>a(f).roles=Ce),_(ce,ke)});var C=o(X,2);{var te=ce=>{var be=bv(),ke=w(be),Se=v(ke,!0),qe=o(ke,2);Me(qe,17,()=>e.site.stages,Ae=>Ae.id,(Ae,Ce)=>{var Ie=ci(),Ne=w(Ie),Ve,ot=o(Ne);b(dt=>{Ve!==(Ve=a(Ce).id)&&(Ne.value=(Ne.__value=Ve)??""),l(ot,` ${dt??""}`)},[()=>bt(a(Ce).name)]),Ds(r,[],Ne,()=>(a(Ce).id,a(f).units),dt=>a(f).units=dt),_(Ae,Ie)}),b(Ae=>l(Se,Ae),[()=>d("me-units")]),_(ce,be)},U=ee(()=>a(f).roles.includes("unit"));A(C,ce=>{a(U)&&ce(te)})}var R=o(C,2),D=v(R,!0),j=o(R,2),ve=o(j,2);{var oe=ce=>{var be=pv(),ke=v(be,!0);b(Se=>l(ke,Se),[()=>d("users-ends")]),_(ce,be)};A(ve,ce=>{a(c)!=="new"&&ce(oe)})}var E=o(ve,2),x=w(E),M=v(x,!0),se=o(x,2),_e=v(se,!0);b((ce,be,ke,Se,qe)=>{l(F,ce),l(ie,be),l(D,ke),x.disabled=a(g)||a(f).roles.length===0,l(M,Se),l(_e,qe)},[()=>a(c)==="new"?d("users-add"):`${d("users-change")}: ${a(c).name}`,()=>d("me-roles"),()=>d(a(c)==="new"?"password-new":"users-reset"),()=>d("users-save"),()=>d("cancel")]),on("submit",Z,S),Tt(j,()=>a(f).password,ce=>a(f).password=ce),Oe("click",se,()=>B(c,null)),_(re,Z)};A(I,re=>{a(c)===null?re(ae):re(Q,-1)})}_(N,H)},$$slots:{default:!0}})}Ke()}Ct(["click"]);var di=p('<p class="big svelte-5lqqhi"> </p>'),$v=p('<p><span class="quiet"> </span> </p>'),Ev=p('<p class="big svelte-5lqqhi"><b> </b> <span class="quiet"> </span></p> <p><span class="quiet"> </span> </p> <!>',1),Sv=p('<button class="yes svelte-5lqqhi" data-sign=""> </button>'),Tv=p('<button data-users=""> </button>'),Av=p('<button data-log=""> </button>'),Mv=p('<button data-password=""> </button>'),Nv=p('<!> <button data-sign-out=""> </button>',1),zv=p('<form class="svelte-5lqqhi"><label for="password-old"> </label> <input id="password-old" type="password" autocomplete="current-password" class="svelte-5lqqhi"/> <label for="password-new"> </label> <input id="password-new" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <label for="password-again"> </label> <input id="password-again" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <button type="submit"> </button></form>'),Ov=p('<p class="bad svelte-5lqqhi" role="alert"> </p>'),qv=p('<p role="status"> </p>'),Iv=p("<button> </button>"),Dv=p('<h3> </h3> <div class="buttons svelte-5lqqhi"></div>',1),Rv=p('<!> <div class="buttons svelte-5lqqhi"><!> <!> <!> <!></div> <!> <!> <!> <!>',1),Cv=p("<!> <!> <!>",1);function Pv(t,e){Be(e,!0);let n=me(""),r=me(!1),s=["","",""],i=ee(()=>nr(s,3)),u=me(gt(a(i)[0])),c=me(gt(a(i)[1])),f=me(gt(a(i)[2])),h=me(""),m=me(""),g=me(!1);const y=ee(()=>Ee.me?.person??null),$=le=>le.map(z=>d(`role-${z}`)).join(", ");async function S(le){B(g,!0),B(h,"");try{return await le(),!0}catch(z){return B(h,z instanceof cn?z.message:d("entry-no-link"),!0),!1}finally{B(g,!1)}}async function V(){await S(async()=>{await vf(),Ee.known(await jo())})&&e.onclose()}async function T(le){const z=k=>Ee.known(k);await S(async()=>z(await Fo(le)))&&e.onclose()}async function N(le){if(le.preventDefault(),a(c)!==a(f)){B(h,d("password-differ"),!0);return}await S(()=>hf(a(u),a(c)))&&((z=>{var k=nr(z,5);B(u,k[0],!0),B(c,k[1],!0),B(f,k[2],!0),B(r,k[3],!0),B(m,k[4],!0)})(["","","",!1,d("password-changed")]),await Ee.look().catch(()=>{}),Ee.ask(!1))}var P=Cv(),H=Te(P);{let le=ee(()=>d("me-title"));Nn(H,{get title(){return a(le)},width:"40rem",get onclose(){return e.onclose},"data-me":!0,children:(z,k)=>{var J=Rv(),L=Te(J);{var W=E=>{var x=di(),M=v(x,!0);b(se=>l(M,se),[()=>d("me-open-long")]),_(E,x)},I=E=>{var x=Ev(),M=Te(x),se=w(M),_e=v(se,!0),ce=o(se,2),be=v(ce,!0),ke=o(M,2),Se=w(ke),qe=v(Se),Ae=o(Se),Ce=o(ke,2);{var Ie=Ne=>{var Ve=$v(),ot=w(Ve),dt=v(ot),zt=o(ot);b((Pt,Ot)=>{l(dt,`${Pt??""}:`),l(zt,` ${Ot??""}`)},[()=>d("me-units"),()=>a(y).units.map(Pt=>ut(e.site.stages,Pt)).join(", ")]),_(Ne,Ve)};A(Ce,Ne=>{a(y).units.length>0&&Ne(Ie)})}b((Ne,Ve)=>{l(_e,a(y).name),l(be,a(y).login),l(qe,`${Ne??""}:`),l(Ae,` ${Ve??""}`)},[()=>d("me-roles"),()=>$(a(y).roles)]),_(E,x)},ae=E=>{var x=di(),M=v(x,!0);b(se=>l(M,se),[()=>d("me-stranger")]),_(E,x)};A(L,E=>{Ee.isOpen?E(W):a(y)?E(I,1):E(ae,-1)})}var Q=o(L,2),re=w(Q);{var Z=E=>{var x=Sv(),M=v(x,!0);b(se=>l(M,se),[()=>d("sign-do")]),Oe("click",x,()=>{Ee.ask(!1)}),_(E,x)};A(re,E=>{!Ee.isOpen&&a(y)===null&&E(Z)})}var de=o(re,2);{var F=E=>{var x=Tv(),M=v(x,!0);b(se=>l(M,se),[()=>d("me-users")]),Oe("click",x,()=>B(n,"users")),_(E,x)},Y=ee(()=>Ee.may("manage_users"));A(de,E=>{a(Y)&&E(F)})}var q=o(de,2);{var X=E=>{var x=Av(),M=v(x,!0);b(se=>l(M,se),[()=>d("me-log")]),Oe("click",x,()=>B(n,"log")),_(E,x)},fe=ee(()=>Ee.may("read_log"));A(q,E=>{a(fe)&&E(X)})}var ie=o(q,2);{var ue=E=>{var x=Nv(),M=Te(x);{var se=be=>{var ke=Mv(),Se=v(ke,!0);b(qe=>{we(ke,"aria-expanded",a(r)),l(Se,qe)},[()=>d("me-password")]),Oe("click",ke,()=>B(r,!a(r))),_(be,ke)};A(M,be=>{(Ee.me?.demo_roles.length??0)===0&&be(se)})}var _e=o(M,2),ce=v(_e,!0);b(be=>{_e.disabled=a(g),l(ce,be)},[()=>d("me-sign-out")]),Oe("click",_e,()=>{V()}),_(E,x)};A(ie,E=>{a(y)&&E(ue)})}var C=o(Q,2);{var te=E=>{var x=zv(),M=w(x),se=v(M,!0),_e=o(M,2),ce=o(_e,2),be=v(ce,!0),ke=o(ce,2),Se=o(ke,2),qe=v(Se,!0),Ae=o(Se,2),Ce=o(Ae,2),Ie=v(Ce,!0);b((Ne,Ve,ot,dt)=>{l(se,Ne),l(be,Ve),l(qe,ot),Ce.disabled=a(g)||a(u)===""||a(c)===""||a(f)==="",l(Ie,dt)},[()=>d("password-old"),()=>d("password-new"),()=>d("password-again"),()=>d("users-save")]),on("submit",x,N),Tt(_e,()=>a(u),Ne=>B(u,Ne)),Tt(ke,()=>a(c),Ne=>B(c,Ne)),Tt(Ae,()=>a(f),Ne=>B(f,Ne)),_(E,x)};A(C,E=>{a(r)&&E(te)})}var U=o(C,2);{var R=E=>{var x=Ov(),M=v(x);b(()=>l(M,`■ ${a(h)??""}`)),_(E,x)};A(U,E=>{a(h)!==""&&E(R)})}var D=o(U,2);{var j=E=>{var x=qv(),M=v(x);b(()=>l(M,`● ${a(m)??""}`)),_(E,x)};A(D,E=>{a(m)!==""&&E(j)})}var ve=o(D,2);{var oe=E=>{var x=Dv(),M=Te(x),se=v(M,!0),_e=o(M,2);Me(_e,20,()=>Ee.me.demo_roles,ce=>ce,(ce,be)=>{var ke=Iv(),Se=v(ke,!0);b((qe,Ae)=>{we(ke,"data-role",be),we(ke,"aria-pressed",qe),ke.disabled=a(g),l(Se,Ae)},[()=>a(y)?.roles.includes(be)??!1,()=>d(`role-${be}`)]),Oe("click",ke,()=>{T(be)}),_(ce,ke)}),b(ce=>l(se,ce),[()=>d("me-demo")]),_(E,x)};A(ve,E=>{Ee.me&&Ee.me.demo_roles.length>0&&E(oe)})}_(z,J)},$$slots:{default:!0}})}var O=o(H,2);{var K=le=>{xv(le,{get site(){return e.site},onclose:()=>B(n,"")})};A(O,le=>{a(n)==="users"&&le(K)})}var G=o(O,2);{var ne=le=>{fv(le,{get site(){return e.site},onclose:()=>B(n,"")})};A(G,le=>{a(n)==="log"&&le(ne)})}_(t,P),Ke()}Ct(["click"]);var Lv=p('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),jv=p('<section><h3> <span> </span></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody></tbody></table> <p> </p> <p class="quiet"> </p></section>'),Fv=p('<p class="quiet"> </p>');function Uv(t,e){Be(e,!0);const n=({version:s})=>[e.view.plan,...e.view.plans_pending].find(i=>i.version===s),r=s=>`${ma(s,e.site.time_zone).slice(0,5)} ${Je(s,e.site.time_zone)}`;{let s=ee(()=>d("plan-trial-title"));Nn(t,{get title(){return a(s)},get onclose(){return e.onclose},"data-plan-detail":!0,children:(i,u)=>{var c=Vn(),f=Te(c);Me(f,17,()=>e.view.plan_trials,h=>h.version,(h,m)=>{var g=jv(),y=w(g),$=w(y),S=o($),V=v(S),T=o(y,2),N=w(T),P=w(N),H=w(P),O=v(H,!0),K=o(H),G=v(K),ne=o(K),le=v(ne,!0),z=o(ne),k=v(z,!0),J=o(N);Me(J,21,()=>a(m).stages.filter(({met:Q})=>Q!==null),Q=>Q.id,(Q,re)=>{var Z=Lv(),de=w(Z),F=v(de,!0),Y=o(de),q=v(Y,!0),X=o(Y),fe=v(X,!0),ie=o(X),ue=w(ie);{let C=ee(()=>a(re).met??1);bs(ue,{get chance(){return a(C)}})}b((C,te,U)=>{l(F,C),l(q,te),l(fe,U)},[()=>ut(e.site.stages,a(re).id),()=>ge(a(re).planned),()=>pr(a(re).done)]),_(Q,Z)});var L=o(T,2),W=v(L,!0),I=o(L,2),ae=v(I,!0);b((Q,re,Z,de,F,Y,q,X,fe,ie)=>{l($,`${Q??""} `),l(V,`${re??""}${Z??""}`),l(O,de),l(G,`${F??""}, ${Y??""}`),l(le,q),l(k,X),l(W,fe),l(ae,ie)},[()=>d("plan-trial-of",{version:String(a(m).version),from:r(a(m).shift_start),until:Je(a(m).shift_end,e.site.time_zone)}),()=>n(a(m))?.author??"",()=>n(a(m))?.reason?` · ${n(a(m))?.reason}`:"",()=>d("stage-label"),()=>d("planned-label"),()=>nt(e.site),()=>d("plan-trial-done"),()=>d("plan-trial-chance"),()=>a(m).weakest?zc(e.site,a(m).weakest):d("plan-trial-no-weak"),()=>d("plan-trial-at",{at:Qe(a(m).at,e.now,e.site.time_zone)})]),_(h,g)},h=>{var m=Fv(),g=v(m,!0);b(y=>l(g,y),[()=>d("plan-trial-none")]),_(h,m)}),_(i,c)},$$slots:{default:!0}})}Ke()}class Hv{#e=me("");get value(){return a(this.#e)}set value(e){B(this.#e,e,!0)}#s=me("");get from(){return a(this.#s)}set from(e){B(this.#s,e,!0)}#t=me("");get until(){return a(this.#t)}set until(e){B(this.#t,e,!0)}#a=me("");get document(){return a(this.#a)}set document(e){B(this.#a,e,!0)}#n=me("");get reason(){return a(this.#n)}set reason(e){B(this.#n,e,!0)}#r=me(null);get of(){return a(this.#r)}set of(e){B(this.#r,e)}#i=me("");get trouble(){return a(this.#i)}set trouble(e){B(this.#i,e,!0)}}const fi=new Map;function Pr(t,e){const n=`${t.start} ${e}`,r=fi.get(n)??new Hv;return fi.set(n,r),r}function vi(t){Object.assign(t,{value:"",from:"",until:"",document:"",reason:"",of:null,trouble:""})}function Vv(t){const e=new Set(t.sources.filter(({kind:s})=>s==="manual").map(({id:s})=>s)),n=t.signals.filter(({source:s})=>e.has(s)),r=s=>Math.max(0,s??0);return[...n.map(({id:s,kind:i,unit:u,range_min:c,range_max:f})=>({id:s,kind:"signal",spans:i==="rate"||i==="load",unit:u===t.unit?hi(t):u,least:i==="rate"||i==="load"||i==="counter"?r(c):c,most:f,optional:!1})),...t.buffers.map(({id:s,capacity:i})=>({id:s,kind:"buffer",spans:!1,unit:hi(t),least:0,most:i,optional:!0}))]}const hi=t=>t.unit==="t"?d("unit-t"):t.unit;function Wv(t){const e=n=>n?[{start:n.start,end:n.end,now:!1}]:[];return[...t.shift?[{start:t.shift.start,end:t.shift.end,now:!0}]:[],...e(t.last_shift)]}const jt=t=>t.revisions[t.revisions.length-1];function Bv(t,{id:e,kind:n},{start:r,end:s}){return t.filter(c=>c[n]===e).filter(c=>{const{from:f,until:h}=jt(c);return Date.parse(f)<Date.parse(s)&&(Date.parse(h)>Date.parse(r)||f===h&&f===r)}).sort((c,f)=>Date.parse(jt(c).from)-Date.parse(jt(f).from))}function Kv(t){const e=t.trim().replace(/[\s\u00a0\u2009\u202f]/g,"").replace("−","-").replace(",",".");return/^-?\d+(\.\d+)?$/.test(e)?Number(e):null}function _i(t,{start:e,end:n},r,s){const i=/^([01]?\d|2[0-4])[:.\- ]?([0-5]\d)$/.exec(t.trim());if(!i)return null;const u=(V,T)=>Number(V)*60+Number(T),c=u(i[1]??"",i[2]??"")%1440,[f="",h=""]=Je(e,r).split(":"),m=(c-u(f,h)+1440)%1440,g=V=>u(...Je(V,r).split(":"))===c,y=Date.parse(e)+m*6e4,$=[0,60,-60,1440].map(V=>y+V*6e4).filter(V=>g(V)&&V>=Date.parse(e)&&V<=Date.parse(n)),S=s&&m===0?$[$.length-1]:$[0];return S===void 0?null:new Date(S).toISOString()}function mi(t,e,n,r,s){const i=n.now&&Date.parse(r)<Date.parse(n.end)?r:n.end,u=Je(i,s),f=t.map(jt).filter(({value:h,from:m,until:g})=>h!==null&&m!==g).reduce((h,{until:m})=>Math.max(h,Date.parse(m)),Date.parse(n.start));return{from:e.spans?Je(Math.min(f,Date.parse(i)),s):u,until:u}}function Gv(t,e,n){let r=Date.parse(e.start);for(const{value:u,from:c,until:f}of t.map(jt))u!==null&&c!==f&&Date.parse(c)<=r&&(r=Math.max(r,Date.parse(f)));const s=t.some(u=>jt(u).from===jt(u).until),i=e.now?Math.min(Date.parse(n),Date.parse(e.end)):Date.parse(e.end);return s||r>=i||e.now?null:new Date(r).toISOString()}const Yv=t=>Number.isInteger(t)?0:Math.abs(t)<10?3:Math.abs(t)<1e3?2:1;function jn(t){const e=ge(t,Yv(t));return/[.,]/.test(e)?e.replace(/[.,]?0+$/,""):e}function gi({least:t,most:e,unit:n}){return t===null&&e===null?n:e===null?d("entry-range-from",{least:jn(t??0),unit:n}):t===null?d("entry-range-to",{most:jn(e),unit:n}):`${jn(t)}–${jn(e)} ${n}`}function Ho({code:t,args:e,message:n},r,s){const i=["out_of_range","too_old","forgotten","future","overlaps","no_reason","not_a_number","not_a_time","not_a_date"],u=["lacks_time","lacks_date","no_heading","no_column","unknown_name","of_nothing","contradicts","unit","no_table"],c=["no_rows","too_wide","no_shift","backwards","needs_interval","needs_one_time","author","too_long","full"];if(t===null||![...i,...u,...c].includes(t))return n;const f=g=>["since","until","from"].includes(g),h=g=>g!==""&&!Number.isNaN(Number(g))?jn(Number(g)):g,m=Object.entries(e).map(([g,y])=>[g,f(g)&&y!==""?Qe(y,s,r):["least","most","value"].includes(g)?h(y):y]);return d(`fact-${t.replaceAll("_","-")}`,{found:"",expected:"",...Object.fromEntries(m)})}var Zv=p("<option> </option>"),Xv=p('<label class="svelte-fvytxd"> <select class="svelte-fvytxd"><option> </option><!></select></label>'),Lr=p('<p class="quiet svelte-fvytxd"> </p>'),Jv=p('<p class="bad svelte-fvytxd" role="alert"> </p>'),Qv=p('<p class="well svelte-fvytxd"> </p>'),eh=p('<p class="bad svelte-fvytxd"> </p>'),th=p('<button class="yes svelte-fvytxd" data-take=""> </button>'),nh=p('<button data-take-good=""> </button>'),ah=p('<!> <p> </p> <div class="row svelte-fvytxd"><!></div>',1),rh=p('<tr><td class="n"> </td><td> </td><td> </td></tr>'),sh=p('<table><thead><tr><th scope="col" class="n"> </th><th scope="col"> </th><th scope="col"> </th></tr></thead><tbody></tbody></table>'),ih=p('<div role="status"><!> <!> <!> <!></div>'),oh=p('<section class="file svelte-fvytxd" data-file=""><h3> </h3> <p class="quiet svelte-fvytxd"> </p> <div class="row svelte-fvytxd"><!> <label> <input type="file" accept=".xlsx,.csv,.txt" class="svelte-fvytxd"/></label></div> <!> <!> <!></section>');function lh(t,e){Be(e,!0);let n=me(null),r=me(""),s=me(null),i=me(!1),u=me("");const c=ee(()=>(a(s)?.new??0)+(a(s)?.corrects??0));async function f(I,ae=!1){if(!(!a(n)||e.author.trim()==="")){B(i,!0),B(u,"");try{const[Q,re]=[a(n),{import:a(r),partial:ae,dry:I}];B(s,await Ee.doing(()=>Af(Q,e.author.trim(),re))),a(s).taken&&e.ontaken()}catch(Q){B(s,null),B(u,Q instanceof cn?Q.message:d("entry-no-link"),!0)}B(i,!1)}}function h(I){B(n,I.currentTarget.files?.[0]??null,!0),B(s,null),f(!0)}const m=(I,ae)=>`${ut(e.site.sources,ae)} · ${I}`;var g=oh(),y=w(g),$=v(y,!0),S=o(y,2),V=v(S,!0),T=o(S,2),N=w(T);{var P=I=>{var ae=Xv(),Q=w(ae),re=o(Q),Z=w(re),de=v(Z,!0);Z.value=Z.__value="";var F=o(Z);Me(F,17,()=>e.site.imports,({id:Y,source:q})=>Y,(Y,q)=>{let X=()=>a(q).id,fe=()=>a(q).source;var ie=Zv(),ue=v(ie,!0),C={};b(te=>{l(ue,te),C!==(C=X())&&(ie.value=(ie.__value=C)??"")},[()=>m(X(),fe())]),_(Y,ie)}),ur(re),b((Y,q)=>{l(Q,`${Y??""} `),l(de,q)},[()=>d("entry-file-kind"),()=>d("entry-file-usual")]),Oe("change",re,()=>{f(!0)}),Zr(re,()=>a(r),Y=>B(r,Y)),_(I,ae)};A(N,I=>{e.site.imports.length>0&&I(P)})}var H=o(N,2);let O;var K=w(H),G=o(K),ne=o(T,2);{var le=I=>{var ae=Lr(),Q=v(ae,!0);b(re=>l(Q,re),[()=>d("entry-file-author")]),_(I,ae)},z=ee(()=>e.author.trim()==="");A(ne,I=>{a(z)&&I(le)})}var k=o(ne,2);{var J=I=>{var ae=Jv(),Q=v(ae);b(()=>l(Q,`■ ${a(u)??""}`)),_(I,ae)};A(k,I=>{a(u)!==""&&I(J)})}var L=o(k,2);{var W=I=>{var ae=ih(),Q=w(ae);{var re=ie=>{var ue=Qv(),C=v(ue);b(te=>l(C,`● ${te??""}`),[()=>a(c)===0?d("entry-file-known"):d("entry-file-taken",{new:ge(a(s).new),corrects:ge(a(s).corrects),same:ge(a(s).same)})]),_(ie,ue)},Z=ie=>{var ue=ah(),C=Te(ue);{var te=E=>{var x=eh(),M=v(x);b(se=>l(M,`■ ${se??""}`),[()=>d("entry-file-problems",{count:ge(a(s).problems.length)})]),_(E,x)};A(C,E=>{a(s).problems.length>0&&E(te)})}var U=o(C,2),R=v(U,!0),D=o(U,2),j=w(D);{var ve=E=>{var x=th(),M=v(x,!0);b(se=>{x.disabled=a(i)||a(c)===0,l(M,se)},[()=>d(a(c)===0?"entry-file-known":"entry-file-take")]),Oe("click",x,()=>{f(!1)}),_(E,x)},oe=E=>{var x=nh(),M=v(x,!0);b(se=>{x.disabled=a(i),l(M,se)},[()=>d("entry-file-take-good",{count:ge(a(c))})]),Oe("click",x,()=>{f(!1,!0)}),_(E,x)};A(j,E=>{a(s).problems.length===0?E(ve):a(c)>0&&E(oe,1)})}b(E=>l(R,E),[()=>d(a(s).problems.length>0?"entry-file-good":"entry-file-would",{new:ge(a(s).new),corrects:ge(a(s).corrects),same:ge(a(s).same)})]),_(ie,ue)};A(Q,ie=>{a(s).taken?ie(re):ie(Z,-1)})}var de=o(Q,2);{var F=ie=>{var ue=sh(),C=w(ue),te=w(C),U=w(te),R=v(U,!0),D=o(U),j=v(D,!0),ve=o(D),oe=v(ve,!0),E=o(C);Me(E,21,()=>a(s).problems,br,(x,M)=>{var se=rh(),_e=w(se),ce=v(_e,!0),be=o(_e),ke=v(be,!0),Se=o(be),qe=v(Se,!0);b(Ae=>{l(ce,a(M).row>0?a(M).row:"—"),l(ke,a(M).column||"—"),l(qe,Ae)},[()=>Ho(a(M),e.site.time_zone,e.now)]),_(x,se)}),b((x,M,se)=>{l(R,x),l(j,M),l(oe,se)},[()=>d("entry-row"),()=>d("entry-column"),()=>d("entry-what")]),_(ie,ue)};A(de,ie=>{a(s).problems.length>0&&ie(F)})}var Y=o(de,2);{var q=ie=>{var ue=Lr(),C=v(ue,!0);b(te=>l(C,te),[()=>d("entry-file-sheets",{sheet:a(s).sheet,others:a(s).other_sheets.join(", ")})]),_(ie,ue)};A(Y,ie=>{a(s).other_sheets.length>0&&ie(q)})}var X=o(Y,2);{var fe=ie=>{var ue=Lr(),C=v(ue,!0);b(te=>l(C,te),[()=>d("entry-file-outdated",{rows:a(s).outdated.join(", ")})]),_(ie,ue)};A(X,ie=>{a(s).outdated.length>0&&ie(fe)})}b(()=>we(ae,"data-found",a(s).taken?"taken":"looked")),_(I,ae)};A(L,I=>{a(s)&&I(W)})}b((I,ae,Q,re,Z)=>{l($,I),l(V,ae),O=Ze(H,1,"choose svelte-fvytxd",null,O,{off:Q}),l(K,`${re??""} `),G.disabled=Z},[()=>d("entry-file"),()=>d("entry-file-hint"),()=>e.author.trim()===""||a(i),()=>a(n)?a(n).name:d("entry-file-choose"),()=>e.author.trim()===""||a(i)]),Oe("change",G,h),_(t,g),Ke()}Ct(["change","click"]);var uh=p('<button type="button"> </button>'),wi=p('<span class="warn svelte-1tqhtdb"> </span>'),ch=p("<span> </span> <!>",1),dh=p('<label class="why svelte-1tqhtdb"> <input data-reason="" maxlength="500" class="svelte-1tqhtdb"/> <span class="acts svelte-1tqhtdb"><button type="button"> </button> <button type="button"> </button></span></label>'),fh=p('<label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label>'),vh=p('<div class="times svelte-1tqhtdb"><!> <label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label> <label class="svelte-1tqhtdb"> <input class="document svelte-1tqhtdb" maxlength="200" autocomplete="off"/></label></div>'),hh=p('<p class="trouble svelte-1tqhtdb" role="alert"> </p>'),_h=p('<li class="svelte-1tqhtdb"><button type="button" class="link svelte-1tqhtdb"> </button></li>'),mh=p('<p class="svelte-1tqhtdb"> </p>'),gh=p('<details class="svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),wh=p('<li class="svelte-1tqhtdb"><span class="n"> </span> <b> </b> <span> </span> <!> <button type="button" class="link svelte-1tqhtdb"> </button></li>'),bh=p('<ul class="svelte-1tqhtdb"><!> <!></ul>'),ph=p('<div><label class="name svelte-1tqhtdb"><b class="svelte-1tqhtdb"> </b> <!></label> <div class="type"><div class="value svelte-1tqhtdb"><input inputmode="decimal" autocomplete="off" class="svelte-1tqhtdb"/> <span> </span></div> <span class="hint svelte-1tqhtdb"> </span></div> <!> <!> <!></div>'),yh=p('<span class="warn svelte-1tqhtdb"><span aria-hidden="true">▲</span> </span>'),kh=p('<details class="eyes svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),xh=p('<b data-failure=""> </b>'),$h=p('<b data-said=""> </b>'),Eh=p('<p class="stage svelte-1tqhtdb"><span> </span> <!></p>'),Sh=p('<section data-amended=""><h3> </h3> <!></section>'),Th=p('<p class="sum svelte-1tqhtdb" role="status"><!></p> <!> <!> <div class="foot svelte-1tqhtdb"><button type="button" class="send svelte-1tqhtdb" data-send=""> </button> <span class="quiet"> </span> <p role="status" class="svelte-1tqhtdb"><!></p></div> <!>',1),Ah=p('<p class="sum svelte-1tqhtdb"> </p>'),Mh=p('<form><div class="top svelte-1tqhtdb"><label class="who svelte-1tqhtdb" for="entry-author"> <input id="entry-author" maxlength="80" autocomplete="name" class="svelte-1tqhtdb"/></label> <div role="group" class="spans svelte-1tqhtdb"></div></div> <!></form> <!>',1);function Nh(t,e){Be(e,!0);const n=1e4;let r=me([]),s=me(!1),i=me(gt(Ee.name)),u=me(0),c=me(!1),f=me(""),h=me(""),m=gt({}),g;const y=ee(()=>e.site.time_zone),$=ee(()=>Wv(e.view)),S=ee(()=>a($)[Math.min(a(u),a($).length-1)]),V=ee(()=>Vv(e.site)),T=ee(()=>a(V).filter(({optional:F})=>!F)),N=ee(()=>F=>a(S)?Bv(a(r),F,a(S)):[]),P=ee(()=>F=>a(N)(F).filter(Y=>jt(Y).value!==null)),H=ee(()=>a(T).filter(F=>a(P)(F).length===0).length),O=F=>ut(F.kind==="signal"?e.site.signals:e.site.buffers,F.id),K=ee(()=>a(S)?a(V).filter(({id:F})=>Pr(a(S),F).value.trim()!=="").length:0);let G=0;async function ne(){const F=++G;try{const Y=await Sf();if(F!==G)return;B(r,Y),B(s,!0)}catch{}}ln(()=>{ne();const F=setInterval(()=>{ne()},n);return()=>clearInterval(F)}),ln(()=>(g.addEventListener("keydown",Z),()=>g.removeEventListener("keydown",Z))),ln(()=>{g.querySelector(a(i)===""?"#entry-author":"[data-value]")?.focus()});const le=F=>{const{from:Y,until:q}=jt(F),X=Qe(Y,e.now,a(y));return Y===q?X:`${X}–${Je(q,a(y))}`},z=({author:F,entered_by:Y})=>Y?`${F} (${d("entry-by",{name:Y})})`:F,k=(F,Y)=>F===null?d("entry-withdrawn"):`${jn(F)} ${Y.unit}`;function J(F,Y){if(!a(S))return null;const q=U=>(Y.trouble=U,null),X=Kv(Y.value);if(X===null)return q(d("fact-not-a-number",{found:Y.value.trim(),expected:""}));if(X<(F.least??X)||X>(F.most??X))return q(d("entry-out-of-range",{range:gi(F)}));const fe=Y.reason.trim();if(Y.of){if(fe==="")return q(d("entry-reason-needed"));const{from:U,until:R}=jt(Y.of);return L(F,Y.of.document,U,R,X,fe)}const ie=mi(a(N)(F),F,a(S),e.now,a(y)),ue=_i(Y.until.trim()||ie.until,a(S),a(y),!0),C=F.spans?_i(Y.from.trim()||ie.from,a(S),a(y),!1):ue;if(C===null||ue===null)return q(d("entry-time-expected",{start:Je(a(S).start,a(y)),end:Je(a(S).end,a(y))}));const te=Y.from.trim()===""&&Y.until.trim()==="";return F.spans&&Date.parse(ue)<=Date.parse(C)?q(te?d("entry-told-already",{at:ie.from}):d("fact-backwards")):L(F,Y.document.trim(),C,ue,X,"")}function L(F,Y,q,X,fe,ie){return{signal:F.kind==="signal"?F.id:void 0,buffer:F.kind==="buffer"?F.id:void 0,document:Y,from:q,until:X,value:fe,author:a(i).trim(),comment:ie}}async function W(){if(!a(S)||a(c))return;if((q=>{var X=nr(q,2);B(f,X[0],!0),B(h,X[1],!0)})(["",""]),a(i).trim()===""){B(h,d("entry-author-needed"),!0),g.querySelector("#entry-author")?.focus();return}const F=a(V).map(q=>({one:q,draft:Pr(a(S),q.id)})).filter(({draft:q})=>q.value.trim()!=="");for(const{draft:q}of F)q.trouble="";const Y=F.map(({one:q,draft:X})=>({one:q,draft:X,fact:J(q,X)}));if(Y.length===0?B(h,d("entry-nothing"),!0):Y.some(({fact:q})=>q===null)&&B(h,d("entry-not-sent"),!0),a(h)!=="")return re();await I(Y.flatMap(({draft:q,fact:X})=>X?[{draft:q,fact:X}]:[]))}async function I(F){B(c,!0);try{const Y=await Ee.doing(()=>Tf(F.map(({fact:q})=>q)));if(Ee.set(a(i).trim()),Y.facts.forEach(({problem:q,code:X,args:fe},ie)=>{const ue=F[ie]?.draft;ue&&q!==null&&(ue.trouble=Ho({code:X,args:fe,message:q},a(y),e.now))}),Y.taken){for(const{draft:q}of F)vi(q);B(f,d("entry-taken",{count:ge(F.length)}),!0),await ne(),g.querySelector("[data-value]")?.focus()}else B(h,d("entry-not-taken"),!0),re()}catch(Y){B(h,Y instanceof cn?Y.message:d("entry-no-link"),!0)}B(c,!1)}function ae(F,Y){const q=Y.reason.trim();if(!Y.of)return;if(q===""||a(i).trim()===""){Y.trouble=d(q===""?"entry-reason-needed":"entry-author-needed");return}const{from:X,until:fe}=jt(Y.of);I([{draft:Y,fact:L(F,Y.of.document,X,fe,null,q)}])}function Q(F,Y,q){const{value:X}=jt(F);(fe=>{var ie=nr(fe,2);B(f,ie[0],!0),B(h,ie[1],!0)})(["",""]),Object.assign(Y,{value:X===null?"":jn(X),of:F,reason:"",trouble:""}),requestAnimationFrame(()=>g.querySelector(`[data-value="${q}"]`)?.select())}const re=()=>requestAnimationFrame(()=>g.querySelector('[aria-invalid="true"]')?.focus());function Z(F){const Y=F.ctrlKey||F.metaKey;if(F.key!=="Enter"||!(Y||F.target instanceof HTMLInputElement))return;if(F.preventDefault(),Y||!(F.target instanceof HTMLInputElement))return void W();const q=[...g.querySelectorAll("[data-value], [data-reason]")];(q[q.indexOf(F.target)+1]??g.querySelector("[data-send]"))?.focus()}const de=F=>`${F.signal??F.buffer} ${F.document} ${jt(F).from} ${jt(F).until}`;{let F=ee(()=>d("entry-title"));Nn(t,{get title(){return a(F)},width:"62rem",get onclose(){return e.onclose},"data-entry":!0,children:(Y,q)=>{var X=Mh(),fe=Te(X),ie=w(fe),ue=w(ie),C=w(ue),te=o(C),U=o(ue,2);Me(U,23,()=>a($),x=>x.start,(x,M,se)=>{var _e=uh(),ce=v(_e);b((be,ke,Se)=>{we(_e,"aria-pressed",a(u)===a(se)),we(_e,"data-span",a(M).now?"now":"last"),l(ce,`${be??""}
            ${ke??""}–${Se??""}`)},[()=>d(a(M).now?"entry-shift-now":"entry-shift-last"),()=>Je(a(M).start,a(y)),()=>Je(a(M).end,a(y))]),Oe("click",_e,()=>B(u,a(se),!0)),_(x,_e)});var R=o(ie,2);{var D=x=>{const M=(ze,pe=tr)=>{const $e=ee(()=>Pr(a(S),pe().id)),Le=ee(()=>a(N)(pe())),pt=ee(()=>pe().spans&&a(P)(pe()).length>0?Gv(a(Le),a(S),e.now):null),Xe=ee(()=>mi(a(Le),pe(),a(S),e.now,a(y))),$t=ee(()=>m[pe().id]?a(Le):a(Le).slice(-4));var kt=ph();let Yt;var Zt=w(kt),Xt=w(Zt),nn=v(Xt,!0),ga=o(Xt,2);{var wa=ye=>{var De=ch(),We=Te(De),rt=v(We),tt=o(We,2);{var je=Re=>{var He=wi(),lt=v(He);b(_t=>l(lt,`▲ ${_t??""}`),[()=>d("entry-told-until",{at:Je(a(pt),a(y))})]),_(Re,He)};A(tt,Re=>{a(pt)!==null&&Re(je)})}b(Re=>l(rt,`● ${Re??""}`),[()=>d("entry-told",{count:ge(a(P)(pe()).length)})]),_(ye,De)},et=ee(()=>a(P)(pe()).length>0),vt=ye=>{var De=wi(),We=v(De);b(rt=>l(We,`▲ ${rt??""}`),[()=>d("entry-none")]),_(ye,De)};A(ga,ye=>{a(et)?ye(wa):pe().optional||ye(vt,1)})}var qt=o(Zt,2),Et=w(qt),ht=w(Et),dn=o(ht,2),Vt=v(dn,!0),It=o(Et,2),Wt=v(It,!0),Jt=o(qt,2);{var Ge=ye=>{var De=dh(),We=w(De),rt=o(We),tt=o(rt,2),je=w(tt),Re=v(je,!0),He=o(je,2),lt=v(He,!0);b((_t,st,xt)=>{l(We,`${_t??""} `),l(Re,st),l(lt,xt)},[()=>d("entry-reason",{when:le(a($e).of)}),()=>d("entry-withdraw"),()=>d("cancel")]),Oe("input",rt,()=>a($e).trouble=""),Tt(rt,()=>a($e).reason,_t=>a($e).reason=_t),Oe("click",je,()=>ae(pe(),a($e))),Oe("click",He,()=>vi(a($e))),_(ye,De)},at=ye=>{var De=vh(),We=w(De);{var rt=st=>{var xt=fh(),an=w(xt),$n=o(an);b(zn=>{l(an,`${zn??""} `),we($n,"placeholder",a(Xe).from)},[()=>d("entry-from")]),Tt($n,()=>a($e).from,zn=>a($e).from=zn),_(st,xt)};A(We,st=>{pe().spans&&st(rt)})}var tt=o(We,2),je=w(tt),Re=o(je),He=o(tt,2),lt=w(He),_t=o(lt);b((st,xt)=>{l(je,`${st??""} `),we(Re,"placeholder",a(Xe).until),l(lt,`${xt??""} `)},[()=>d(pe().spans?"entry-until":"entry-at"),()=>d("entry-document")]),Tt(Re,()=>a($e).until,st=>a($e).until=st),Tt(_t,()=>a($e).document,st=>a($e).document=st),_(ye,De)};A(Jt,ye=>{a($e).of?ye(Ge):ye(at,-1)})}var Dt=o(Jt,2);{var Lt=ye=>{var De=hh(),We=v(De);b(()=>l(We,`■ ${a($e).trouble??""}`)),_(ye,De)};A(Dt,ye=>{a($e).trouble!==""&&ye(Lt)})}var he=o(Dt,2);{var xe=ye=>{var De=bh(),We=w(De);{var rt=je=>{var Re=_h(),He=w(Re),lt=v(He,!0);b(_t=>l(lt,_t),[()=>d("entry-more",{count:ge(a(Le).length-a($t).length)})]),Oe("click",He,()=>m[pe().id]=!0),_(je,Re)};A(We,je=>{a(Le).length>a($t).length&&je(rt)})}var tt=o(We,2);Me(tt,17,()=>a($t),je=>de(je),(je,Re)=>{const He=ee(()=>jt(a(Re)));var lt=wh(),_t=w(lt),st=v(_t,!0),xt=o(_t,2);let an;var $n=v(xt,!0),zn=o(xt,2),kr=v(zn,!0),Wa=o(zn,2);{var xr=ba=>{var Ka=gh(),Ga=w(Ka),$r=v(Ga,!0),Bo=o(Ga,2);Me(Bo,17,()=>a(Re).revisions,pa=>pa.revision,(pa,Yn)=>{var ys=mh(),Ko=v(ys);b((Go,Yo,Zo)=>l(Ko,`${a(Yn).revision??""}. ${Go??""} — ${Yo??""}, ${Zo??""}${a(Yn).comment?`: ${a(Yn).comment}`:""}`),[()=>k(a(Yn).value,pe()),()=>z(a(Yn)),()=>Qe(a(Yn).received_at,e.now,a(y))]),_(pa,ys)}),b(pa=>l($r,pa),[()=>d("entry-revisions",{count:ge(a(Re).revisions.length)})]),_(ba,Ka)};A(Wa,ba=>{a(Re).revisions.length>1&&ba(xr)})}var Ba=o(Wa,2),Wo=v(Ba,!0);b((ba,Ka,Ga,$r)=>{we(lt,"data-fact",a(Re).document||a(He).from),l(st,ba),an=Ze(xt,1,"svelte-1tqhtdb",null,an,{gone:a(He).value===null}),l($n,Ka),l(kr,Ga),l(Wo,$r)},[()=>le(a(Re)),()=>k(a(He).value,pe()),()=>[a(Re).document&&`№ ${a(Re).document}`,z(a(He))].filter(Boolean).join(" · "),()=>d("entry-correct")]),Oe("click",Ba,()=>Q(a(Re),a($e),pe().id)),_(je,lt)}),_(ye,De)};A(he,ye=>{a(Le).length>0&&ye(xe)})}b((ye,De,We)=>{Yt=Ze(kt,1,"one svelte-1tqhtdb",null,Yt,{lacking:ye}),we(kt,"data-row",pe().id),we(Zt,"for",`value-${pe().id??""}`),l(nn,De),we(ht,"id",`value-${pe().id??""}`),we(ht,"data-value",pe().id),we(ht,"aria-invalid",a($e).trouble!==""),we(ht,"aria-describedby",`hint-${pe().id??""}`),l(Vt,pe().unit),we(It,"id",`hint-${pe().id??""}`),l(Wt,We)},[()=>!pe().optional&&a(P)(pe()).length===0,()=>O(pe()),()=>gi(pe())]),Oe("input",ht,()=>a($e).trouble=""),Tt(ht,()=>a($e).value,ye=>a($e).value=ye),_(ze,kt)};var se=Th(),_e=Te(se),ce=w(_e);{var be=ze=>{var pe=yh(),$e=o(w(pe));b(Le=>l($e,` ${Le??""}`),[()=>d("entry-missing",{count:ge(a(H)),all:ge(a(T).length)})]),_(ze,pe)},ke=ze=>{var pe=Ft();b($e=>l(pe,`● ${$e??""}`),[()=>d("entry-complete")]),_(ze,pe)};A(ce,ze=>{a(H)>0?ze(be):ze(ke,-1)})}var Se=o(_e,2);Me(Se,17,()=>a(T),ze=>ze.id,(ze,pe)=>{M(ze,()=>a(pe))});var qe=o(Se,2);{var Ae=ze=>{var pe=kh(),$e=w(pe),Le=v($e,!0),pt=o($e,2);Me(pt,17,()=>a(V).filter(({optional:Xe})=>Xe),Xe=>Xe.id,(Xe,$t)=>{M(Xe,()=>a($t))}),b(Xe=>l(Le,Xe),[()=>d("entry-eyes")]),_(ze,pe)};A(qe,ze=>{e.site.buffers.length>0&&ze(Ae)})}var Ce=o(qe,2),Ie=w(Ce),Ne=v(Ie),Ve=o(Ie,2),ot=v(Ve,!0),dt=o(Ve,2),zt=w(dt);{var Pt=ze=>{var pe=xh(),$e=v(pe);b(()=>l($e,`■ ${a(h)??""}`)),_(ze,pe)},Ot=ze=>{var pe=$h(),$e=v(pe);b(()=>l($e,`● ${a(f)??""}`)),_(ze,pe)};A(zt,ze=>{a(h)!==""?ze(Pt):a(f)!==""&&ze(Ot,1)})}var Gt=o(Ce,2);{var tn=ze=>{var pe=Sh(),$e=w(pe),Le=v($e,!0),pt=o($e,2);Me(pt,17,()=>e.view.last_shift.stages,Xe=>Xe.id,(Xe,$t)=>{var kt=Eh(),Yt=w(kt),Zt=v(Yt,!0),Xt=o(Yt,2);Po(Xt,{get site(){return e.site},get stage(){return a($t)},get now(){return e.now}}),b(nn=>l(Zt,nn),[()=>ut(e.site.stages,a($t).id)]),_(Xe,kt)}),b(Xe=>l(Le,Xe),[()=>d("entry-last-title")]),_(ze,pe)};A(Gt,ze=>{!a(S).now&&e.view.last_shift&&ze(tn)})}b((ze,pe,$e)=>{we(_e,"data-missing",a(H)),Ie.disabled=a(c),l(Ne,`${ze??""}${pe??""}`),l(ot,$e)},[()=>d("entry-send"),()=>a(K)>0?`: ${ge(a(K))}`:"",()=>d("entry-keys")]),Oe("click",Ie,()=>{W()}),_(x,se)},j=x=>{var M=Ah(),se=v(M,!0);b(_e=>l(se,_e),[()=>d("shift-none")]),_(x,M)};A(R,x=>{a(S)&&a(s)?x(D):a(S)||x(j,1)})}aa(fe,x=>g=x,()=>g);var ve=o(fe,2);{var oe=x=>{lh(x,{get site(){return e.site},get now(){return e.now},get author(){return a(i)},ontaken:()=>{ne()}})},E=ee(()=>Ee.offers("import_facts"));A(ve,x=>{a(E)&&x(oe)})}b((x,M)=>{l(C,`${x??""} `),we(U,"aria-label",M)},[()=>d("entry-author"),()=>d("shift-label")]),on("submit",fe,x=>x.preventDefault()),Tt(te,()=>a(i),x=>B(i,x)),_(Y,X)},$$slots:{default:!0}})}Ke()}Ct(["click","input"]);var zh=p('<p role="alert" class="svelte-ulcf55"> </p>'),bi=p('<p class="svelte-ulcf55"> </p>'),Oh=p('<span class="warn"><span aria-hidden="true">▲</span> </span>'),qh=p("<details><summary> </summary> <!></details>"),Ih=p('<tr class="head svelte-ulcf55"><th scope="row" class="svelte-ulcf55"> </th><td class="svelte-ulcf55"><!></td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td></tr> <tr class="more svelte-ulcf55"><td colspan="6" class="svelte-ulcf55"><p class="quiet svelte-ulcf55"> </p> <!></td></tr>',1),Dh=p('<table><thead><tr><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-ulcf55"> </p>',1),Rh=p("<!> <!> <!>",1);function Ch(t,e){Be(e,!0);let n=me(null),r=me("");ln(()=>{yf().then(O=>B(n,O,!0),O=>B(r,d("refused",{error:O instanceof Error?O.message:String(O)}),!0))});const s=O=>ma(O,e.site.time_zone),i=O=>ge(O,Math.abs(O)<1?4:2),u=O=>`${ge(O*100,2)} %`,c=(O,K)=>O===null?"—":O.share!==null?u(O.share):`${i(O.units??0)} ${K}`,f=({calibrations:O})=>O.find(({result:K})=>K!==null)??null,h=({revisions:O})=>O.at(-1),m=O=>{const K=f(O),G=K&&h(K)?.performed_at;return G?s(G):"—"},g=({due:O,due_in_days:K})=>O===null||K===null?"—":K<0?d("sensor-due-ago",{at:s(O),days:ge(Math.ceil(-K))}):d("sensor-due-in",{at:s(O),days:ge(Math.floor(K))}),y=({state:O,drifts:K,often_out:G})=>O!=="overdue"&&!K&&!G,$=({state:O,drifts:K,often_out:G})=>[d(S[O]),K?d("sensor-drifts"):"",G?d("sensor-often-out"):""].filter(Boolean).join(" · "),S={not_calibrated:"sensor-not-calibrated",valid:"sensor-valid",overdue:"sensor-overdue"},V=({off:O})=>{if(O===null)return"—";const K=O.is_share?100:1,G=O.is_share?"%":e.site.unit;return`${mn(O.value*K,1)} ± ${ge(2*O.sigma*K,1)} ${G}`},T=O=>O.reduce((K,G)=>Math.abs(G)>Math.abs(K)?G:K,0),N=O=>O===null?"":` (${d(O?"sensor-within":"sensor-out")})`,P=({certificate:O,revisions:K,result:G},ne)=>{const le=K.at(-1),z=[le?s(le.performed_at):"",O,le?.author??""].filter(Boolean).join(" · ");if(G===null)return`${z}: ${d("sensor-withdrawn")}`;const k=d("sensor-line",{gain:ge(G.gain,5),offset:`${i(G.offset)} ${ne}`});if(G.as_found.length===0)return`${z}: ${k}`;const J=`${mn(T(G.as_found),3)} ${ne}${N(G.as_found_within)}`,L=`${mn(T(G.as_left),3)} ${ne}${N(G.as_left_within)}`;return`${z}: ${k}; ${d("sensor-errors",{found:J,left:L})}`},H=O=>[O.type,O.quantity,O.serial&&`№ ${O.serial}`,O.location].filter(Boolean).join(" · ");{let O=ee(()=>d("sensors-title"));Nn(t,{get title(){return a(O)},width:"68rem",get onclose(){return e.onclose},"data-sensors-detail":!0,children:(K,G)=>{var ne=Rh(),le=Te(ne);{var z=I=>{var ae=zh(),Q=v(ae,!0);b(()=>l(Q,a(r))),_(I,ae)};A(le,I=>{a(r)&&I(z)})}var k=o(le,2);{var J=I=>{var ae=bi(),Q=v(ae,!0);b(re=>l(Q,re),[()=>d("sensors-none")]),_(I,ae)};A(k,I=>{a(n)!==null&&a(n).length===0&&I(J)})}var L=o(k,2);{var W=I=>{var ae=Dh(),Q=Te(ae),re=w(Q),Z=w(re),de=w(Z),F=v(de,!0),Y=o(de),q=v(Y,!0),X=o(Y),fe=v(X,!0),ie=o(X),ue=v(ie,!0),C=o(ie),te=v(C,!0),U=o(C),R=v(U,!0),D=o(re);Me(D,21,()=>a(n),oe=>oe.signal,(oe,E)=>{var x=Ih(),M=Te(x),se=w(M),_e=v(se,!0),ce=o(se),be=w(ce);{var ke=$e=>{var Le=Ft();b(pt=>l(Le,pt),[()=>$(a(E))]),_($e,Le)},Se=ee(()=>y(a(E))),qe=$e=>{var Le=Oh(),pt=o(w(Le));b(Xe=>l(pt,` ${Xe??""}`),[()=>$(a(E))]),_($e,Le)};A(be,$e=>{a(Se)?$e(ke):$e(qe,-1)})}var Ae=o(ce),Ce=v(Ae,!0),Ie=o(Ae),Ne=v(Ie,!0),Ve=o(Ie),ot=v(Ve,!0),dt=o(Ve),zt=v(dt,!0),Pt=o(M,2),Ot=w(Pt),Gt=w(Ot),tn=v(Gt),ze=o(Gt,2);{var pe=$e=>{var Le=qh(),pt=w(Le),Xe=v(pt,!0),$t=o(pt,2);Me($t,17,()=>a(E).calibrations,br,(kt,Yt)=>{var Zt=bi(),Xt=v(Zt,!0);b(nn=>l(Xt,nn),[()=>P(a(Yt),a(E).unit)]),_(kt,Zt)}),b(kt=>{we(Le,"data-calibrations",a(E).signal),l(Xe,kt)},[()=>d("sensor-calibrations",{count:ge(a(E).calibrations.length)})]),_($e,Le)};A(ze,$e=>{a(E).calibrations.length>0&&$e(pe)})}b(($e,Le,pt,Xe,$t,kt,Yt)=>{we(M,"data-sensor",a(E).signal),l(_e,$e),l(Ce,Le),l(Ne,pt),l(ot,Xe),l(zt,$t),l(tn,`${kt??""}${Yt??""}`)},[()=>bt(a(E).name),()=>m(a(E)),()=>g(a(E)),()=>c(a(E).accuracy,a(E).unit),()=>V(a(E)),()=>H(a(E)),()=>a(E).failure_modes.length>0?` · ${d("sensor-modes")} ${a(E).failure_modes.join(", ")}`:""]),_(oe,x)});var j=o(Q,2),ve=v(j,!0);b((oe,E,x,M,se,_e,ce)=>{l(F,oe),l(q,E),l(fe,x),l(ue,M),l(te,se),l(R,_e),l(ve,ce)},[()=>d("sensor-label"),()=>d("sensor-state"),()=>d("sensor-last"),()=>d("sensor-due"),()=>d("sensor-accuracy"),()=>d("sensor-off"),()=>d("sensors-note")]),_(I,ae)};A(L,I=>{a(n)!==null&&a(n).length>0&&I(W)})}_(K,ne)},$$slots:{default:!0}})}Ke()}var Ph=p('<span class="warn"><span aria-hidden="true">▲</span> </span>'),Lh=p('<p class="svelte-1066faq"><strong> </strong> </p>'),jr=p('<p class="quiet svelte-1066faq"> </p>'),jh=p('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><!> <!></td></tr>'),Fh=p('<td class="svelte-1066faq"> </td>'),Uh=p('<tr><th scope="row" class="svelte-1066faq"> </th><!></tr>'),pi=p('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><details><summary> </summary> <table><tbody></tbody></table> <!></details></td></tr>'),Hh=p('<tr><th scope="row" class="svelte-1066faq"> </th><td class="n svelte-1066faq"> </td><td class="svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr>'),Vh=p('<tr><th scope="row" class="svelte-1066faq"> </th><td class="svelte-1066faq"><!></td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr> <!> <!> <!>',1),Wh=p('<table><thead><tr><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-1066faq"> </p> <p class="svelte-1066faq"><button aria-haspopup="dialog" data-sensors=""> </button></p>',1),Bh=p("<!> <!>",1);function Kh(t,e){Be(e,!0);let n=me(!1);const r=["no_answer","queue_full","sequence","refused","skipped"],s=["late","too_late"],i=["good","late","uncertain","duplicate"],u=({readings:k,outcomes:J},L)=>k===0?null:L.reduce((W,I)=>W+(J[I]??0),0)/k,c=k=>k===null?"—":`${ge(k*100,k>0&&k<.1?1:0)} %`,f=k=>{const J=u(k,[...i,...r,"too_late"]);return J===null?null:Math.max(0,1-J)},h=({up:k,silent:J})=>d(k===!1?"source-down":J?"source-silent":"source-alive"),m=({up:k,silent:J,findings:L})=>k!==!1&&!J&&L.length===0,g=({last_received_at:k})=>k===null?"—":da(k,e.site.time_zone),y=({least_age_secs:k})=>k===null?"—":d("source-secs",{secs:ge(k,1)}),$=k=>d(k<0?"clock-ahead":"clock-behind",{by:Nt(Math.abs(k))}),S=({kind:k,secs:J,signals:L,devices:W})=>{const I=L.map(Q=>ut(e.site.signals,Q)).join(", "),ae=k==="clocks_corrected"?$(J??0):Nt(J??0);return d(`finding-${k.replaceAll("_","-")}`,{by:ae,signals:I,devices:W.join(", ")})},V=k=>[k.trusted?d("clock-trusted"):k.offset_secs===0?d("clock-well"):$(k.offset_secs),k.gains_secs_a_day===null?"":d("clock-gains",{secs:mn(k.gains_secs_a_day,1)}),k.set_at===null||k.set_by_secs===null?"":d("clock-set",{at:Qe(k.set_at,e.now,e.site.time_zone),by:mn(k.set_by_secs,0)}),k.waiting===0?"":d("clock-waiting",{count:ge(k.waiting)})],T=({kind:k})=>d(`finding-${k.replaceAll("_","-")}-steps`),N=200,P=ee(()=>k=>{const J=new Map(e.site.signals.filter(L=>L.source===k).map(L=>[L.id,L]));return e.view.signals.flatMap(L=>{const W=J.get(L.id);return W?[{...L,name:bt(W.name),unit:W.unit}]:[]})}),H=k=>Math.abs(k)<10?3:Math.abs(k)<1e3?1:0,O=({value:k,unit:J})=>k===null?"—":`${ge(k,H(k))} ${J}`,K=({outcomes:k})=>Object.entries(k).filter(([J])=>J!=="good").sort(([,J],[,L])=>L-J).map(([J,L])=>`${d(`outcome-${J.replaceAll("_","-")}`)}: ${ge(L)}`).join(" · ");var G=Bh(),ne=Te(G);{let k=ee(()=>d("sources-title"));Nn(ne,{get title(){return a(k)},width:"68rem",get onclose(){return e.onclose},"data-sources-detail":!0,children:(J,L)=>{var W=Wh(),I=Te(W),ae=w(I),Q=w(ae),re=w(Q),Z=v(re,!0),de=o(re),F=v(de,!0),Y=o(de),q=v(Y,!0),X=o(Y),fe=v(X,!0),ie=o(X),ue=v(ie,!0),C=o(ie),te=v(C,!0),U=o(C),R=v(U,!0),D=o(U),j=v(D,!0),ve=o(ae);Me(ve,21,()=>e.view.sources,_e=>_e.id,(_e,ce)=>{const be=ee(()=>a(P)(a(ce).id));var ke=Vh(),Se=Te(ke);let qe;var Ae=w(Se),Ce=v(Ae,!0),Ie=o(Ae),Ne=w(Ie);{var Ve=et=>{var vt=Ft();b(qt=>l(vt,qt),[()=>h(a(ce))]),_(et,vt)},ot=ee(()=>m(a(ce))),dt=et=>{var vt=Ph(),qt=o(w(vt));b(Et=>l(qt,` ${Et??""}`),[()=>h(a(ce))]),_(et,vt)};A(Ne,et=>{a(ot)?et(Ve):et(dt,-1)})}var zt=o(Ie),Pt=v(zt,!0),Ot=o(zt),Gt=v(Ot,!0),tn=o(Ot),ze=v(tn,!0),pe=o(tn),$e=v(pe,!0),Le=o(pe),pt=v(Le,!0),Xe=o(Le),$t=v(Xe,!0),kt=o(Se,2);{var Yt=et=>{var vt=jh(),qt=w(vt),Et=w(qt);Me(Et,17,()=>a(ce).findings,It=>It.kind,(It,Wt)=>{var Jt=Lh(),Ge=w(Jt),at=v(Ge,!0),Dt=o(Ge);b((Lt,he)=>{l(at,Lt),l(Dt,` ${he??""}`)},[()=>S(a(Wt)),()=>T(a(Wt))]),_(It,Jt)});var ht=o(Et,2);{var dn=It=>{var Wt=jr(),Jt=v(Wt);b((Ge,at)=>l(Jt,`${Ge??""} ${at??""}`),[()=>d("source-reasons"),()=>K(a(ce).last_hour)]),_(It,Wt)},Vt=ee(()=>K(a(ce).last_hour));A(ht,It=>{a(Vt)&&It(dn)})}_(et,vt)},Zt=ee(()=>a(ce).findings.length>0||K(a(ce).last_hour));A(kt,et=>{a(Zt)&&et(Yt)})}var Xt=o(kt,2);{var nn=et=>{var vt=pi(),qt=w(vt),Et=w(qt),ht=w(Et),dn=v(ht,!0),Vt=o(ht,2),It=w(Vt);Me(It,21,()=>a(ce).clocks.slice(0,N),Ge=>Ge.device,(Ge,at)=>{var Dt=Uh(),Lt=w(Dt),he=v(Lt,!0),xe=o(Lt);Me(xe,17,()=>V(a(at)),br,(ye,De,We,rt)=>{var tt=Fh(),je=v(tt,!0);b(()=>l(je,a(De))),_(ye,tt)}),b(()=>l(he,a(at).device)),_(Ge,Dt)});var Wt=o(Vt,2);{var Jt=Ge=>{var at=jr(),Dt=v(at,!0);b(Lt=>l(Dt,Lt),[()=>d("source-signals-more",{count:ge(a(ce).clocks.length-N)})]),_(Ge,at)};A(Wt,Ge=>{a(ce).clocks.length>N&&Ge(Jt)})}b(Ge=>{we(Et,"data-clocks",a(ce).id),l(dn,Ge)},[()=>d("source-clocks",{count:ge(a(ce).clocks.length)})]),_(et,vt)};A(Xt,et=>{a(ce).clocks.length>0&&et(nn)})}var ga=o(Xt,2);{var wa=et=>{var vt=pi(),qt=w(vt),Et=w(qt),ht=w(Et),dn=v(ht,!0),Vt=o(ht,2),It=w(Vt);Me(It,21,()=>a(be).slice(0,N),Ge=>Ge.id,(Ge,at)=>{var Dt=Hh(),Lt=w(Dt),he=v(Lt,!0),xe=o(Lt),ye=v(xe,!0),De=o(xe),We=v(De),rt=o(De),tt=v(rt,!0);b((je,Re,He,lt)=>{l(he,a(at).name),l(ye,je),l(We,`${Re??""}${He??""}`),l(tt,lt)},[()=>O(a(at)),()=>d(`signal-${a(at).quality.replaceAll("_","-")}`),()=>a(at).stale&&a(at).occurred_at?` · ${d("signal-stale")}`:"",()=>a(at).occurred_at===null?"—":da(a(at).occurred_at,e.site.time_zone)]),_(Ge,Dt)});var Wt=o(Vt,2);{var Jt=Ge=>{var at=jr(),Dt=v(at,!0);b(Lt=>l(Dt,Lt),[()=>d("source-signals-more",{count:ge(a(be).length-N)})]),_(Ge,at)};A(Wt,Ge=>{a(be).length>N&&Ge(Jt)})}b(Ge=>{we(Et,"data-signals",a(ce).id),l(dn,Ge)},[()=>d("source-signals",{count:ge(a(be).length)})]),_(et,vt)};A(ga,et=>{a(be).length>0&&et(wa)})}b((et,vt,qt,Et,ht,dn,Vt)=>{we(Se,"data-source",a(ce).id),qe=Ze(Se,1,"svelte-1066faq",null,qe,{found:a(ce).findings.length>0}),l(Ce,et),l(Pt,vt),l(Gt,qt),l(ze,Et),l($e,ht),l(pt,dn),l($t,Vt)},[()=>ut(e.site.sources,a(ce).id),()=>g(a(ce)),()=>ge(a(ce).last_hour.readings),()=>c(u(a(ce).last_hour,r)),()=>c(u(a(ce).last_hour,s)),()=>c(f(a(ce).last_hour)),()=>y(a(ce))]),_(_e,ke)});var oe=o(I,2),E=v(oe,!0),x=o(oe,2),M=w(x),se=v(M,!0);b((_e,ce,be,ke,Se,qe,Ae,Ce,Ie,Ne)=>{l(Z,_e),l(F,ce),l(q,be),l(fe,ke),l(ue,Se),l(te,qe),l(R,Ae),l(j,Ce),l(E,Ie),l(se,Ne)},[()=>d("source-label"),()=>d("source-state"),()=>d("source-heard"),()=>d("source-readings"),()=>d("source-missing"),()=>d("source-late"),()=>d("source-rejected"),()=>d("source-age"),()=>d("sources-note",{at:Qe(e.now,e.now,e.site.time_zone)}),()=>d("sensors-title")]),Oe("click",M,()=>B(n,!0)),_(J,W)},$$slots:{default:!0}})}var le=o(ne,2);{var z=k=>{Ch(k,{get site(){return e.site},onclose:()=>B(n,!1)})};A(le,k=>{a(n)&&k(z)})}_(t,G),Ke()}Ct(["click"]);var Gh=p('<button class="look svelte-13t3afu" aria-haspopup="dialog" data-forecast=""> </button>'),Yh=p('<span class="value svelte-13t3afu"> </span> <span class="label strong svelte-13t3afu"> </span> <!>',1),yi=p('<span class="value svelte-13t3afu"> </span>'),Zh=p('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span> ',1),Xh=p('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><!></button>'),Jh=p('<span class="label svelte-13t3afu"> </span>'),Qh=p('<span class="value svelte-13t3afu"> </span> <!>',1),e_=p('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span></button>'),t_=p('<span class="label strong svelte-13t3afu"> <!></span>'),n_=p('<span aria-hidden="true">▲</span>'),a_=p('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span>'),r_=p('<button class="svelte-13t3afu"> </button>'),s_=p('<button class="enter svelte-13t3afu" aria-haspopup="dialog" data-enter=""> </button>'),i_=p('<button class="who svelte-13t3afu" aria-haspopup="dialog"><span aria-hidden="true">☺</span> </button>'),o_=p('<header><div class="item site svelte-13t3afu"><h1 class="svelte-13t3afu"> </h1> <span><!></span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <time class="big svelte-13t3afu"> </time> <span class="label svelte-13t3afu"> </span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <span><!> </span> <button class="trial svelte-13t3afu" aria-haspopup="dialog" data-sources=""><!></button></div> <div class="item alarms svelte-13t3afu" role="status"><span class="label svelte-13t3afu"> </span> <span class="value svelte-13t3afu"><span><span aria-hidden="true">■</span> </span> <span class="quietly svelte-13t3afu"><span aria-hidden="true">□</span> </span></span> <span> </span></div> <div class="side svelte-13t3afu"><div class="switches svelte-13t3afu"><div role="group" class="svelte-13t3afu"></div> <button class="theme svelte-13t3afu"> </button></div> <div class="desk svelte-13t3afu"><!> <!></div></div></header> <!> <!> <!> <!> <!>',1);function l_(t,e){Be(e,!0);const n=he=>e.view.incidents.filter(xe=>xe.state===he).length,r=ee(()=>e.view.sources.filter(({up:he,silent:xe})=>he!==!1&&!xe).length),s=ee(()=>e.view.sources.filter(({findings:he})=>he.length>0).length),i=ee(()=>n("unacknowledged")),u=ee(()=>n("acknowledged")),c=ee(()=>n("returned_unacknowledged")),f=ee(()=>e.view.plans_pending[0]),h=he=>he.state==="unacknowledged"&&Io(he)==="bad",m=ee(()=>e.view.incidents.some(h)?"bad":"warn"),g=ee(()=>e.view.incidents.some(he=>he.state==="unacknowledged"&&!dr(he))),y=he=>[...he?.stages??[]].filter(({met:xe})=>xe!==null).sort((xe,ye)=>(xe.met??1)-(ye.met??1))[0],$=ee(()=>y(Oo(e.view))),S=ee(()=>y(e.view.plan_trials.find(({version:he})=>he===a(f)?.version))?.met??1),V=ee(()=>cr(a($)?.met??1));let T=me(!1),N=me(!1),P=me(!1),H=me(!1),O=me(!1);const K=ee(()=>Ee.me?.person??null),G=ee(()=>Ee.isOpen?d("me-open"):a(K)?.name??d("sign-do")),ne=ee(()=>e.view.mode!=="replay"&&Ee.offers("tell_facts")&&e.site.sources.some(({kind:he})=>he==="manual"));function le(){a(K)||Ee.isOpen||(Ee.me?.demo_roles.length??0)>0?B(O,!0):Ee.ask(!1)}const z={ru:"RU",kk:"KK",en:"EN"};var k=o_(),J=Te(k);let L;var W=w(J),I=w(W),ae=v(I,!0),Q=o(I,2),re=w(Q);{var Z=he=>{var xe=Ft();b(ye=>l(xe,ye),[()=>d("mode-demo",{speed:ge(e.view.speed)})]),_(he,xe)},de=he=>{var xe=Ft();b((ye,De)=>l(xe,`${ye??""} ×${De??""}`),[()=>d("mode-replay"),()=>ge(e.view.speed)]),_(he,xe)},F=he=>{var xe=Ft();b(ye=>l(xe,ye),[()=>d("mode-live")]),_(he,xe)};A(re,he=>{e.view.mode==="demo"?he(Z):e.view.mode==="replay"?he(de,1):he(F,-1)})}var Y=o(W,2),q=w(Y),X=v(q),fe=o(q,2),ie=v(fe,!0),ue=o(fe,2),C=v(ue),te=o(Y,2),U=w(te),R=v(U,!0),D=o(U,2);{var j=he=>{var xe=Yh(),ye=Te(xe),De=v(ye,!0),We=o(ye,2),rt=v(We,!0),tt=o(We,2);{var je=Re=>{var He=Gh(),lt=v(He,!0);b(_t=>l(lt,_t),[()=>d("forecast-open")]),Oe("click",He,()=>B(N,!0)),_(Re,He)};A(tt,Re=>{e.view.forecast&&Re(je)})}b((Re,He)=>{l(De,Re),l(rt,He)},[()=>bt(e.view.shift.name),()=>d("shift-left",{span:Nt(Va(e.now,e.view.shift.end))})]),_(he,xe)},ve=he=>{var xe=yi(),ye=v(xe,!0);b(De=>l(ye,De),[()=>d("shift-none")]),_(he,xe)};A(D,he=>{e.view.shift?he(j):he(ve,-1)})}var oe=o(te,2),E=w(oe),x=v(E,!0),M=o(E,2);{var se=he=>{var xe=Qh(),ye=Te(xe),De=v(ye,!0),We=o(ye,2);{var rt=je=>{var Re=Xh(),He=w(Re);{var lt=st=>{var xt=Ft();b(an=>l(xt,an),[()=>d("plan-trial-good",{chance:Wn(a($).met??1)})]),_(st,xt)},_t=st=>{var xt=Zh(),an=Te(xt),$n=w(an),zn=v($n,!0),kr=o($n),Wa=o(an);b((xr,Ba)=>{l(zn,An.warn),l(kr,` ${xr??""}`),l(Wa,` ${Ba??""}`)},[()=>Wn(a($).met??1),()=>d("plan-trial-poor",{stage:ut(e.site.stages,a($).id)})]),_(st,xt)};A(He,st=>{a(V)==="plain"?st(lt):st(_t,-1)})}b(()=>{we(Re,"title",e.view.plan.author),we(Re,"data-trial",a(V))}),Oe("click",Re,()=>B(T,!0)),_(je,Re)},tt=je=>{var Re=Jh(),He=v(Re,!0);b(()=>l(He,e.view.plan.author)),_(je,Re)};A(We,je=>{a($)?je(rt):je(tt,-1)})}b(je=>{we(ye,"title",e.view.plan.reason),l(De,je)},[()=>d("plan-version",{version:String(e.view.plan.version),at:Qe(e.view.plan.effective_at,e.now,e.site.time_zone)})]),_(he,xe)},_e=he=>{var xe=yi(),ye=v(xe,!0);b(De=>l(ye,De),[()=>d("plan-none")]),_(he,xe)};A(M,he=>{e.view.plan.version>0?he(se):he(_e,-1)})}var ce=o(M,2);{var be=he=>{var xe=t_(),ye=w(xe),De=o(ye);{var We=tt=>{var je=e_(),Re=w(je),He=w(Re),lt=v(He,!0),_t=o(He);b(st=>{l(lt,An.warn),l(_t,` ${st??""}`)},[()=>Wn(a(S))]),Oe("click",je,()=>B(T,!0)),_(tt,je)},rt=ee(()=>cr(a(S))!=="plain");A(De,tt=>{a(rt)&&tt(We)})}b(tt=>{we(xe,"title",a(f).reason),l(ye,`${tt??""} `)},[()=>d("plan-next",{version:String(a(f).version),at:Qe(a(f).effective_at,e.now,e.site.time_zone)})]),_(he,xe)};A(ce,he=>{a(f)&&he(be)})}var ke=o(oe,2),Se=w(ke),qe=v(Se,!0),Ae=o(Se,2);let Ce;var Ie=w(Ae);{var Ne=he=>{var xe=n_();_(he,xe)};A(Ie,he=>{a(r)<e.view.sources.length&&he(Ne)})}var Ve=o(Ie),ot=o(Ae,2),dt=w(ot);{var zt=he=>{var xe=a_(),ye=w(xe),De=v(ye,!0),We=o(ye);b(rt=>{l(De,An.warn),l(We,` ${rt??""}`)},[()=>d("sources-ailing",{n:a(s),count:String(a(s))})]),_(he,xe)},Pt=he=>{var xe=Ft();b(ye=>l(xe,ye),[()=>d("sources-detail")]),_(he,xe)};A(dt,he=>{a(s)>0?he(zt):he(Pt,-1)})}var Ot=o(ke,2),Gt=w(Ot),tn=v(Gt,!0),ze=o(Gt,2),pe=w(ze),$e=o(w(pe)),Le=o(pe,2),pt=o(w(Le)),Xe=o(ze,2);let $t;var kt=v(Xe),Yt=o(Ot,2),Zt=w(Yt),Xt=w(Zt);Me(Xt,20,()=>$o,he=>he,(he,xe)=>{var ye=r_(),De=v(ye,!0);b(()=>{we(ye,"lang",xe),we(ye,"aria-pressed",ca.current===xe),l(De,z[xe])}),Oe("click",ye,()=>ca.set(xe)),_(he,ye)});var nn=o(Xt,2),ga=v(nn,!0),wa=o(Zt,2),et=w(wa);{var vt=he=>{var xe=s_(),ye=v(xe,!0);b(De=>l(ye,De),[()=>d("entry-open")]),Oe("click",xe,()=>B(H,!0)),_(he,xe)};A(et,he=>{a(ne)&&he(vt)})}var qt=o(et,2);{var Et=he=>{var xe=i_(),ye=o(w(xe));b(()=>{we(xe,"title",a(G)),we(xe,"data-who-am-i",a(K)?.login??""),l(ye,` ${a(G)??""}`)}),Oe("click",xe,le),_(he,xe)};A(qt,he=>{e.view.mode!=="replay"&&he(Et)})}var ht=o(J,2);{var dn=he=>{Pv(he,{get site(){return e.site},onclose:()=>B(O,!1)})};A(ht,he=>{a(O)&&he(dn)})}var Vt=o(ht,2);{var It=he=>{Nh(he,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>B(H,!1)})};A(Vt,he=>{a(H)&&he(It)})}var Wt=o(Vt,2);{var Jt=he=>{Kh(he,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>B(P,!1)})};A(Wt,he=>{a(P)&&he(Jt)})}var Ge=o(Wt,2);{var at=he=>{sv(he,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>B(N,!1)})};A(Ge,he=>{a(N)&&he(at)})}var Dt=o(Ge,2);{var Lt=he=>{Uv(he,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>B(T,!1)})};A(Dt,he=>{a(T)&&he(Lt)})}b((he,xe,ye,De,We,rt,tt,je,Re,He,lt,_t,st,xt,an,$n)=>{L=Ze(J,1,"svelte-13t3afu",null,L,{replay:e.view.mode==="replay",doubtful:e.doubtful}),l(ae,he),Ze(Q,1,`mode ${e.view.mode??""}`,"svelte-13t3afu"),l(X,`${xe??""} · ${ye??""}`),we(fe,"datetime",e.now),we(fe,"title",e.site.time_zone),l(ie,De),l(C,`${We??""} · ${e.site.time_zone??""}`),l(R,rt),l(x,tt),l(qe,je),Ce=Ze(Ae,1,"value svelte-13t3afu",null,Ce,{warn:a(r)<e.view.sources.length}),l(Ve,` ${Re??""}`),l(tn,He),Ze(pe,1,Ca(a(g)?a(m):""),"svelte-13t3afu"),l($e,` ${lt??""}`),l(pt,` ${_t??""}`),$t=Ze(Xe,1,"label svelte-13t3afu",null,$t,{strong:a(c)>0}),l(kt,`◇ ${st??""}`),we(Xt,"aria-label",xt),we(nn,"aria-label",an),we(nn,"title",$n),l(ga,Jn.current==="dark"?"☀":"☾")},[()=>bt(e.site.name),()=>d("time-label"),()=>Sc(e.now,e.site.time_zone),()=>da(e.now,e.site.time_zone),()=>ma(e.now,e.site.time_zone),()=>d("shift-label"),()=>d("plan-label"),()=>d("sources-label"),()=>d("sources-alive",{alive:String(a(r)),all:String(e.view.sources.length)}),()=>d("alarms-label"),()=>d("alarms-new",{n:a(i),count:String(a(i))}),()=>d("alarms-acknowledged",{count:String(a(u))}),()=>d("alarms-returned",{n:a(c),count:String(a(c))}),()=>d("language-label"),()=>d(Jn.current==="dark"?"theme-light":"theme-dark"),()=>d(Jn.current==="dark"?"theme-light":"theme-dark")]),Oe("click",ot,()=>B(P,!0)),Oe("click",nn,()=>Jn.set(Jn.current==="dark"?"light":"dark")),_(t,k),Ke()}Ct(["click"]);var u_=p(" <b> </b>",1),c_=p("<span> </span>"),d_=p('<button data-issue=""> </button>'),f_=p('<div><p class="what svelte-v2ctv7"></p> <p> </p> <p class="by svelte-v2ctv7"><b> </b> <!></p> <p class="quiet svelte-v2ctv7"> </p> <!></div>'),v_=p('<p class="quiet svelte-v2ctv7" data-advice-nothing=""> </p>'),h_=p('<details class="svelte-v2ctv7"><summary class="svelte-v2ctv7"> </summary> <!></details>'),__=p('<p class="quiet late svelte-v2ctv7" data-late=""> </p>'),m_=p('<h3 class="svelte-v2ctv7"> </h3> <!> <!> <!> <!>',1),g_=p('<button class="plain svelte-v2ctv7"> </button>'),w_=p('<li class="svelte-v2ctv7"><b> </b> <span> </span> <span class="quiet svelte-v2ctv7"> </span> <!></li>'),b_=p('<h3 class="svelte-v2ctv7"> </h3> <ul class="svelte-v2ctv7"></ul>',1),p_=p('<section data-advice="" class="svelte-v2ctv7"><!> <!></section>');function y_(t,e){Be(e,!0);const n=ee(()=>e.view.advice),r=ee(()=>e.site.time_zone),s=ee(()=>Ee.offers("order")&&e.view.mode!=="replay"),i=T=>e.site.levers.find(N=>N.id===T),u=T=>ut(e.site.levers,T),c=T=>`${ge(T)} ${nt(e.site)}`,f=T=>T.passed||T.decide_by<e.now,h=ee(()=>a(n).choices.filter(T=>!f(T))),m=ee(()=>a(n).choices.filter(f)),g=T=>e.site.stages.flatMap((N,P)=>{const H=T.stages[P]??0;return H<-.02*N.rate_nominal?[`${ut(e.site.stages,N.id)} −${c(-H)}`]:[]}),y=T=>T.from>e.now?d("advice-order-coming",{at:Je(T.from,a(r))}):d("advice-order-works",{until:Je(T.until,a(r))});var $=Vn(),S=Te($);{var V=T=>{var N=p_(),P=w(N);{var H=G=>{const ne=(Z,de=tr,F=tr)=>{var Y=f_();let q;var X=w(Y);Me(X,22,()=>de().levers,E=>E,(E,x,M)=>{var se=u_(),_e=Te(se,!0),ce=o(_e),be=v(ce,!0);b(ke=>{l(_e,a(M)>0?" + ":""),l(be,ke)},[()=>u(x)]),_(E,se)});var fe=o(X,2),ie=v(fe,!0),ue=o(fe,2),C=w(ue),te=v(C),U=o(C,2);{var R=E=>{var x=c_(),M=v(x,!0);b(se=>l(M,se),[()=>d("advice-cost",{cost:ge(de().cost)})]),_(E,x)};A(U,E=>{de().cost>0&&E(R)})}var D=o(ue,2),j=v(D),ve=o(D,2);{var oe=E=>{var x=d_(),M=v(x,!0);b(se=>{x.disabled=e.pending,l(M,se)},[()=>d("advice-order")]),Oe("click",x,()=>e.onissue(de().levers)),_(E,x)};A(ve,E=>{a(s)&&E(oe)})}b((E,x,M,se,_e,ce)=>{q=Ze(Y,1,"choice svelte-v2ctv7",null,q,{best:F()}),we(Y,"data-choice",E),l(ie,x),l(te,`▲ ${M??""}`),l(j,`${se??""}${_e??""}${ce??""}`)},[()=>de().levers.join("+"),()=>d("advice-saves",{amount:c(de().saves.middle),band:`${ge(de().saves.low)}–${ge(de().saves.high)}`,stage:ut(e.site.stages,de().stage)}),()=>d("advice-decide-by",{at:Je(de().decide_by,a(r)),span:Nt(Va(e.now,de().decide_by))}),()=>d("advice-who",{owners:de().owners.join(", ")}),()=>de().agree.length>0?` · ${d("advice-agree",{units:de().agree.join(", ")})}`:"",()=>g(de()).length>0?` · ${d("advice-harms",{stages:g(de()).join(", ")})}`:""]),_(Z,Y)};var le=m_(),z=Te(le),k=v(z,!0),J=o(z,2);{var L=Z=>{var de=v_(),F=v(de,!0);b(Y=>l(F,Y),[()=>d("advice-nothing",{count:ge(a(n).tried)})]),_(Z,de)};A(J,Z=>{a(h).length===0&&Z(L)})}var W=o(J,2);{var I=Z=>{ne(Z,()=>a(h)[0],()=>!0)};A(W,Z=>{a(h)[0]&&Z(I)})}var ae=o(W,2);{var Q=Z=>{var de=h_(),F=w(de),Y=v(F,!0),q=o(F,2);Me(q,17,()=>a(h).slice(1),X=>X.levers.join(" "),(X,fe)=>{ne(X,()=>a(fe),()=>!1)}),b(X=>l(Y,X),[()=>d("advice-more",{count:ge(a(h).length-1)})]),_(Z,de)};A(ae,Z=>{a(h).length>1&&Z(Q)})}var re=o(ae,2);Me(re,17,()=>a(m),Z=>Z.levers.join(" "),(Z,de)=>{var F=__(),Y=v(F);b((q,X)=>l(Y,`✕ ${q??""}: ${X??""}`),[()=>a(de).levers.map(u).join(" + "),()=>d("advice-passed",{at:Je(a(de).decide_by,a(r))})]),_(Z,F)}),b(Z=>l(k,Z),[()=>d("advice-title")]),_(G,le)};A(P,G=>{a(n).at!==null&&G(H)})}var O=o(P,2);{var K=G=>{var ne=b_(),le=Te(ne),z=v(le,!0),k=o(le,2);Me(k,21,()=>a(n).orders,J=>J.lever,(J,L)=>{var W=w_(),I=w(W),ae=v(I),Q=o(I,2),re=v(Q,!0),Z=o(Q,2),de=v(Z),F=o(Z,2);{var Y=q=>{var X=g_(),fe=v(X,!0);b(ie=>{X.disabled=e.pending,l(fe,ie)},[()=>d("advice-call-off")]),Oe("click",X,()=>e.oncalloff(a(L).lever)),_(q,X)};A(F,q=>{a(s)&&q(Y)})}b((q,X,fe,ie)=>{we(W,"data-order",a(L).lever),l(ae,`● ${q??""}`),l(re,X),l(de,`${fe??""} ${a(L).by??""}${ie??""}`)},[()=>u(a(L).lever),()=>y(a(L)),()=>Qe(a(L).at,e.now,a(r)),()=>i(a(L).lever)?` → ${i(a(L).lever)?.owner}`:""]),_(J,W)}),b(J=>l(z,J),[()=>d("advice-orders")]),_(G,ne)};A(O,G=>{a(n).orders.length>0&&G(K)})}b(G=>we(N,"aria-label",G),[()=>d("advice-title")]),_(T,N)};A(S,T=>{(a(n).at!==null||a(n).orders.length>0)&&T(V)})}_(t,$),Ke()}Ct(["click"]);var k_=p('<section class="svelte-1yk3n1u"><ul class="legend svelte-1yk3n1u"><li class="wide svelte-1yk3n1u"> </li> <li class="svelte-1yk3n1u"><i class="plan svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="nominal svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="marks svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="target svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="band svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="hatched unknown svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"><i class="thirds svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="drum svelte-1yk3n1u">◉</i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"> </li></ul></section>');function x_(t,e){Be(e,!0);var n=k_(),r=w(n),s=w(r),i=v(s,!0),u=o(s,2),c=o(w(u),1,!0),f=o(u,2),h=o(w(f),1,!0),m=o(f,2),g=o(w(m),1,!0),y=o(m,2),$=o(w(y),1,!0),S=o(y,2),V=o(w(S),1,!0),T=o(S,2),N=o(w(T),1,!0),P=o(T,2),H=v(P,!0),O=o(P,2),K=o(w(O),1,!0),G=o(O,2),ne=o(w(G),1,!0),le=o(G,2),z=v(le,!0),k=o(le,2),J=v(k,!0);b((L,W,I,ae,Q,re,Z,de,F,Y,q,X,fe)=>{we(n,"aria-label",L),l(i,W),l(c,I),l(h,ae),l(g,Q),l($,re),l(V,Z),l(N,de),l(H,F),l(K,Y),l(ne,q),l(z,X),l(J,fe)},[()=>d("legend-title"),()=>d("legend-sign"),()=>d("legend-plan"),()=>d("legend-nominal"),()=>d("legend-marks"),()=>d("legend-target"),()=>d("legend-band"),()=>d("legend-unknown"),()=>d("legend-estimate"),()=>d("legend-thirds"),()=>d("legend-drum"),()=>d("legend-clock"),()=>d("legend-done")]),_(t,n),Ke()}var $_=p("<p> </p>"),E_=p('<p class="loss svelte-14dy00n"> </p>'),S_=p('<p class="replaces svelte-14dy00n"> </p>'),T_=p("<li> <!></li>"),A_=p('<details class="svelte-14dy00n"><summary class="svelte-14dy00n"> </summary> <ul class="svelte-14dy00n"></ul></details>'),M_=p('<p class="note svelte-14dy00n"><b class="svelte-14dy00n"> </b> </p>'),N_=p('<button type="submit" class="svelte-14dy00n"> </button>'),z_=p('<form class="svelte-14dy00n"><input maxlength="500" class="svelte-14dy00n"/> <!></form>'),O_=p('<button class="acknowledge svelte-14dy00n" aria-keyshortcuts="A"> <kbd class="svelte-14dy00n">A</kbd></button>'),q_=p('<button class="svelte-14dy00n"> </button>'),I_=p('<p class="may-not svelte-14dy00n"> </p>'),D_=p('<div class="buttons svelte-14dy00n"><!> <!></div> <!>',1),R_=p('<article><header class="svelte-14dy00n"><span class="shape svelte-14dy00n" aria-hidden="true"> </span> <h3 class="svelte-14dy00n"> </h3></header> <!> <!> <p class="since svelte-14dy00n"><span class="state svelte-14dy00n"> </span> <!></p> <!> <!> <!> <!> <!></article>');function C_(t,e){Be(e,!0);let n=me(!1),r=me("");const s=ee(()=>Ee.isConcerned(e.incident.concerns)),i=ee(()=>Ee.offers("acknowledge")&&a(s)),u=ee(()=>Ee.offers("comment")&&a(s)),c=ee(()=>e.site.time_zone),f=ee(()=>e.incident.state==="unacknowledged"||e.incident.state==="returned_unacknowledged"),h=ee(()=>Io(e.incident)),m=ee(()=>Fc(e.incident).map(C=>Lc(C,e.view))),g=ee(()=>a(m)[0]),y=ee(()=>a(m).slice(1)),$=ee(()=>e.incident.cleared_at??e.now),S={unacknowledged:"incident-new",acknowledged:"incident-acknowledged",returned_unacknowledged:"incident-returned",normal:"incident-normal"},V={unacknowledged:"■",acknowledged:"□",returned_unacknowledged:"◇",normal:"○"};async function T(C){await C(a(r).trim())&&(B(r,""),B(n,!1))}function N(C){C.preventDefault(),a(r).trim()!==""&&T(e.oncomment)}var P=R_(),H=w(P),O=w(H),K=v(O,!0),G=o(O,2),ne=v(G,!0),le=o(H,2);{var z=C=>{var te=$_();let U;var R=v(te,!0);b(D=>{U=Ze(te,1,"first svelte-14dy00n",null,U,{over:!a(g).active}),l(R,D)},[()=>Zs(e.site,a(g),e.now)]),_(C,te)};A(le,C=>{a(g)&&C(z)})}var k=o(le,2);{var J=C=>{var te=E_(),U=v(te,!0);b(R=>l(U,R),[()=>Oc(e.site,e.incident.loss)]),_(C,te)};A(k,C=>{e.incident.loss&&C(J)})}var L=o(k,2),W=w(L),I=v(W,!0),ae=o(W),Q=o(ae);{var re=C=>{var te=Ft();b(U=>l(te,` · ${U??""}`),[()=>d("incident-ended",{at:Qe(e.incident.cleared_at,e.now,a(c))})]),_(C,te)};A(Q,C=>{e.incident.cleared_at&&C(re)})}var Z=o(L,2);{var de=C=>{var te=S_(),U=v(te,!0);b(R=>l(U,R),[()=>d("incident-replaces",{number:String(e.incident.replaces.id),count:String(e.incident.replaces.count),since:Qe(e.incident.replaces.since,e.now,a(c))})]),_(C,te)};A(Z,C=>{e.incident.replaces&&C(de)})}var F=o(Z,2);{var Y=C=>{var te=A_(),U=w(te),R=v(U,!0),D=o(U,2);Me(D,21,()=>a(y),j=>`${j.condition}/${j.subject}`,(j,ve)=>{var oe=T_();let E;var x=w(oe),M=o(x);{var se=_e=>{var ce=Ft();b(be=>l(ce,`· ${be??""}`),[()=>d("member-over")]),_(_e,ce)};A(M,_e=>{a(ve).active||_e(se)})}b(_e=>{E=Ze(oe,1,"svelte-14dy00n",null,E,{over:!a(ve).active}),l(x,_e)},[()=>Zs(e.site,a(ve),e.now)]),_(j,oe)}),b(j=>l(R,j),[()=>d("incident-members",{n:a(y).length,count:String(a(y).length)})]),_(C,te)};A(F,C=>{a(y).length>0&&C(Y)})}var q=o(F,2);Me(q,17,()=>e.incident.notes,br,(C,te)=>{var U=M_(),R=w(U),D=v(R),j=o(R);b((ve,oe)=>{l(D,`${ve??""} ${a(te).by??""}`),l(j,`${oe??""}${a(te).comment?`: ${a(te).comment}`:""}`)},[()=>Qe(a(te).at,e.now,a(c)),()=>a(te).acknowledges?` · ${d("incident-acknowledged")}`:""]),_(C,U)});var X=o(q,2);{var fe=C=>{var te=z_(),U=w(te),R=o(U,2);{var D=j=>{var ve=N_(),oe=v(ve,!0);b((E,x)=>{ve.disabled=E,l(oe,x)},[()=>e.pending||a(r).trim()==="",()=>d("comment-send")]),_(j,ve)};A(R,j=>{a(f)||j(D)})}b((j,ve)=>{we(U,"placeholder",j),we(U,"aria-label",ve)},[()=>d("comment-placeholder"),()=>d("comment")]),on("submit",te,N),Tt(U,()=>a(r),j=>B(r,j)),_(C,te)};A(X,C=>{a(n)&&C(fe)})}var ie=o(X,2);{var ue=C=>{var te=D_(),U=Te(te),R=w(U);{var D=x=>{var M=O_(),se=w(M);b(_e=>{M.disabled=e.pending,l(se,`${_e??""} `)},[()=>d(e.pending?"acknowledging":"acknowledge")]),Oe("click",M,()=>{T(e.onacknowledge)}),_(x,M)};A(R,x=>{a(f)&&a(i)&&x(D)})}var j=o(R,2);{var ve=x=>{var M=q_(),se=v(M,!0);b(_e=>{we(M,"aria-expanded",a(n)),l(se,_e)},[()=>d("comment")]),Oe("click",M,()=>B(n,!a(n))),_(x,M)};A(j,x=>{a(u)&&x(ve)})}var oe=o(U,2);{var E=x=>{var M=I_(),se=v(M,!0);b(_e=>l(se,_e),[()=>d(a(s)?"me-may-not":"me-not-yours")]),_(x,M)};A(oe,x=>{!a(i)&&!a(u)&&x(E)})}_(C,te)};A(ie,C=>{e.view.mode!=="replay"&&C(ue)})}b((C,te,U)=>{Ze(P,1,`${a(h)??""} ${e.incident.state??""}`,"svelte-14dy00n"),we(P,"data-incident",e.incident.id),we(P,"data-state",e.incident.state),l(K,V[e.incident.state]),l(ne,C),l(I,te),l(ae,` ${U??""}`)},[()=>d("incident-cause",{cause:Ic(e.site,e.incident)}),()=>d(S[e.incident.state]),()=>d("incident-since",{at:Qe(e.incident.raised_at,e.now,a(c)),span:Nt(Va(e.incident.raised_at,a($)))})]),_(t,P),Ke()}Ct(["click"]);var P_=p('<dialog aria-labelledby="name-title" class="svelte-soaz7w"><form class="svelte-soaz7w"><h2 id="name-title" class="svelte-soaz7w"> </h2> <label for="name-field"> </label> <input id="name-field" maxlength="80" autocomplete="name" class="svelte-soaz7w"/> <p class="quiet"> </p> <div><button type="submit" class="yes svelte-soaz7w"> </button> <button type="button"> </button></div></form></dialog>');function L_(t,e){Be(e,!0);let n=me(gt(Ee.name)),r;ln(()=>r.showModal());function s(H){H.preventDefault(),a(n).trim()!==""&&e.named(a(n).trim())}var i=P_(),u=w(i),c=w(u),f=v(c,!0),h=o(c,2),m=v(h,!0),g=o(h,2),y=o(g,2),$=v(y,!0),S=o(y,2),V=w(S),T=v(V,!0),N=o(V,2),P=v(N,!0);aa(i,H=>r=H,()=>r),b((H,O,K,G,ne,le)=>{l(f,H),l(m,O),l($,K),V.disabled=G,l(T,ne),l(P,le)},[()=>d("name-title"),()=>d("name-field"),()=>d("name-hint"),()=>a(n).trim()==="",()=>d("name-save"),()=>d("cancel")]),on("cancel",i,()=>e.named(null)),on("submit",u,s),Tt(g,()=>a(n),H=>B(n,H)),Oe("click",N,()=>e.named(null)),_(t,i),Ke()}Ct(["click"]);var j_=p('<p class="quiet"> <button class="plain svelte-wxtk5e"> </button></p>'),F_=p('<p class="error svelte-wxtk5e" role="alert"> </p>'),U_=p('<p class="nothing svelte-wxtk5e" role="status"><b class="svelte-wxtk5e"> </b><br/> <!></p>'),H_=p('<li class="svelte-wxtk5e"><!></li>'),V_=p('<p class="rest svelte-wxtk5e"> </p>'),W_=p('<aside class="svelte-wxtk5e"><div class="head svelte-wxtk5e"><h2 class="svelte-wxtk5e"> </h2> <!></div> <!> <div><!> <!> <ul></ul> <!></div> <!></aside> <!>',1);function B_(t,e){Be(e,!0);const n=5,r={unacknowledged:0,acknowledged:1,returned_unacknowledged:2,normal:3},s=R=>+!Ee.isConcerned(R.concerns),i=ee(()=>[...e.view.incidents].sort((R,D)=>s(R)-s(D)||Number(dr(R))-Number(dr(D))||r[R.state]-r[D.state]||R.id-D.id)),u=ee(()=>a(i).slice(0,n)),c=ee(()=>a(i).length-a(u).length),f=ee(()=>e.view.stages.some(({state:R})=>R==="unknown"));let h=me(null),m=()=>{},g=me(gt([])),y=me("");function $(R,D){m=D,Ee.name||!Ee.isOpen?R(Ee.name):B(h,R,!0)}async function S(R,D){B(g,[...a(g),R],!0),B(y,"");try{return await Ee.doing(D),!0}catch(j){return B(y,d("refused",{error:j instanceof Error?j.message:String(j)}),!0),!1}finally{B(g,a(g).filter(j=>j!==R),!0)}}const V=R=>Ee.me?.person?.name??R,T=(R,D)=>new Promise(j=>{$(ve=>{S(R,()=>D(V(ve))).then(j)},()=>j(!1))}),N=(R,D)=>T(R.id,j=>kf(R.id,j,D)),P=0,H=R=>{T(P,D=>$f(R,D))},O=R=>{T(P,D=>Ef(R,D))},K=(R,D)=>T(R.id,j=>xf(R.id,j,D)),G=R=>R.state==="unacknowledged"||R.state==="returned_unacknowledged";function ne(R){if(R.code!=="KeyA"||R.ctrlKey||R.metaKey||R.altKey||R.repeat||a(h)||R.target instanceof Element&&R.target.closest("input, textarea, dialog")||e.view.mode==="replay"||Ee.asking||!Ee.offers("acknowledge"))return;const D=a(i).find(j=>G(j)&&Ee.isConcerned(j.concerns));D&&R.preventDefault(),D&&!a(g).includes(D.id)&&N(D,"")}function le(R){const D=a(h);if(B(h,null),R===null)return m();Ee.set(R),D?.(R)}var z=W_();on("keydown",Ia,ne);var k=Te(z),J=w(k),L=w(J),W=v(L,!0),I=o(L,2);{var ae=R=>{var D=j_(),j=w(D),ve=o(j),oe=v(ve,!0);b((E,x)=>{l(j,`${E??""} `),l(oe,x)},[()=>d("name-current",{name:Ee.name}),()=>d("name-change")]),Oe("click",ve,()=>B(h,()=>{})),_(R,D)};A(I,R=>{Ee.isOpen&&Ee.name&&R(ae)})}var Q=o(J,2);{var re=R=>{var D=F_(),j=v(D);b(()=>l(j,`■ ${a(y)??""}`)),_(R,D)};A(Q,R=>{a(y)&&R(re)})}var Z=o(Q,2);let de;var F=w(Z);{let R=ee(()=>a(g).includes(P));y_(F,{get site(){return e.site},get view(){return e.view},get now(){return e.now},get pending(){return a(R)},onissue:H,oncalloff:O})}var Y=o(F,2);{var q=R=>{var D=U_(),j=w(D),ve=v(j,!0),oe=o(j,3);{var E=x=>{var M=Ft();b(se=>l(M,se),[()=>d(a(f)?"incidents-none-blind":"incidents-none-more")]),_(x,M)};A(oe,x=>{e.doubtful||x(E)})}b(x=>l(ve,x),[()=>d("incidents-none")]),_(R,D)};A(Y,R=>{a(u).length===0&&R(q)})}var X=o(Y,2);Me(X,21,()=>a(u),R=>R.id,(R,D)=>{var j=H_(),ve=w(j);{let oe=ee(()=>a(g).includes(a(D).id));C_(ve,{get site(){return e.site},get view(){return e.view},get incident(){return a(D)},get now(){return e.now},get pending(){return a(oe)},onacknowledge:E=>N(a(D),E),oncomment:E=>K(a(D),E)})}_(R,j)});var fe=o(X,2);{var ie=R=>{var D=V_(),j=v(D,!0);b(ve=>l(j,ve),[()=>d("incidents-rest",{n:a(c),count:String(a(c))})]),_(R,D)};A(fe,R=>{a(c)>0&&R(ie)})}var ue=o(Z,2);{var C=R=>{x_(R,{})};A(ue,R=>{a(i).length<=3&&R(C)})}var te=o(k,2);{var U=R=>{L_(R,{named:le})};A(te,R=>{a(h)&&R(U)})}b((R,D)=>{we(k,"aria-label",R),l(W,D),de=Ze(Z,1,"list svelte-wxtk5e",null,de,{roomy:a(u).length<=2})},[()=>d("incidents-title"),()=>d("incidents-title")]),_(t,z),Ke()}Ct(["click"]);var K_=p('<span aria-hidden="true">■</span> ',1),G_=p('<div role="alert"><!></div>');function Y_(t,e){Be(e,!0);const n=Intl.DateTimeFormat().resolvedOptions().timeZone,r=ee(()=>Ye.lost?d("link-lost",{at:da(Ye.heardAt,n)}):Ye.frozen?d("link-frozen",{at:da(Ye.movedAt,n)}):"");var s=G_();let i;var u=w(s);{var c=f=>{var h=K_(),m=o(Te(h));b(()=>l(m,` ${a(r)??""}`)),_(f,h)};A(u,f=>{a(r)&&f(c)})}b(()=>i=Ze(s,1,"bar svelte-1gd3r34",null,i,{shown:a(r)!==""})),_(t,s),Ke()}var Z_=p('<p class="kept svelte-miihbt"> </p>'),ki=p('<p class="quiet"> </p>'),X_=p('<p class="warn svelte-miihbt" data-caps=""><span aria-hidden="true">▲</span> </p>'),J_=p('<p class="bad svelte-miihbt"><span aria-hidden="true">■</span> </p>'),Q_=p('<p class="bad svelte-miihbt" data-failure=""><span aria-hidden="true">■</span> </p>'),em=p('<button type="button"> </button>'),tm=p('<dialog aria-labelledby="sign-title" data-sign-in="" class="svelte-miihbt"><form class="svelte-miihbt"><h2 id="sign-title" class="svelte-miihbt"> </h2> <!> <!> <label for="sign-login"> </label> <input id="sign-login" maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false" class="svelte-miihbt"/> <label for="sign-password"> </label> <input id="sign-password" autocomplete="current-password" aria-describedby="sign-said" class="svelte-miihbt"/> <label class="show svelte-miihbt"><input type="checkbox" class="svelte-miihbt"/> </label> <div id="sign-said" aria-live="polite" class="svelte-miihbt"><!> <!></div> <div class="buttons svelte-miihbt"><button type="submit" class="yes svelte-miihbt"> </button> <!></div></form></dialog>');function xi(t,e){Be(e,!0);let n=_s(e,"alone",3,!1),r=me(gt(localStorage.getItem("tizbek.login")??"")),s=me(""),i=me(!1),u=me(!1),c=me(!1),f=me(""),h=me(0),m=me(gt(Date.now())),g,y,$;const S=ee(()=>Math.max(0,Math.ceil((a(h)-a(m))/1e3)));ln(()=>{g.showModal(),(a(r)===""?y:$).focus();const D=setInterval(()=>B(m,Date.now(),!0),250);return()=>clearInterval(D)});const V=D=>B(i,D.getModifierState?.("CapsLock")??!1,!0);async function T(D){if(D.preventDefault(),!(a(c)||a(S)>0||a(r).trim()===""||a(s)==="")){B(c,!0),B(f,"");try{const j=await ff(a(r),a(s));localStorage.setItem("tizbek.login",a(r).trim()),B(s,""),Ee.answered(j)}catch(j){B(f,j instanceof cn?j.message:d("entry-no-link"),!0),j instanceof cn&&j.retrySecs!==null?(B(f,""),B(m,Date.now(),!0),B(h,a(m)+j.retrySecs*1e3)):B(s,""),$.focus()}B(c,!1)}}function N(D){n()?D.preventDefault():Ee.answered(null)}var P=tm();on("keydown",Ia,V),on("keyup",Ia,V);var H=w(P),O=w(H),K=v(O,!0),G=o(O,2);{var ne=D=>{var j=Z_(),ve=v(j,!0);b(oe=>l(ve,oe),[()=>d("sign-kept")]),_(D,j)};A(G,D=>{e.kept&&D(ne)})}var le=o(G,2);{var z=D=>{var j=ki(),ve=v(j,!0);b(oe=>l(ve,oe),[()=>d("who-ended")]),_(D,j)},k=D=>{var j=ki(),ve=v(j,!0);b(oe=>l(ve,oe),[()=>d("who-look")]),_(D,j)};A(le,D=>{Ee.me?.ended?D(z):n()&&D(k,1)})}var J=o(le,2),L=v(J,!0),W=o(J,2);aa(W,D=>y=D,()=>y);var I=o(W,2),ae=v(I,!0),Q=o(I,2);aa(Q,D=>$=D,()=>$);var re=o(Q,2),Z=w(re),de=o(Z),F=o(re,2),Y=w(F);{var q=D=>{var j=X_(),ve=o(w(j));b(oe=>l(ve,` ${oe??""}`),[()=>d("sign-caps")]),_(D,j)};A(Y,D=>{a(i)&&D(q)})}var X=o(Y,2);{var fe=D=>{var j=J_(),ve=o(w(j));b(oe=>{we(j,"data-wait",a(S)),l(ve,` ${oe??""}`)},[()=>d("sign-again",{wait:Nt(a(S))})]),_(D,j)},ie=D=>{var j=Q_(),ve=o(w(j));b(()=>l(ve,` ${a(f)??""}`)),_(D,j)};A(X,D=>{a(S)>0?D(fe):a(f)!==""&&D(ie,1)})}var ue=o(F,2),C=w(ue),te=v(C,!0),U=o(C,2);{var R=D=>{var j=em(),ve=v(j,!0);b(oe=>l(ve,oe),[()=>d("cancel")]),Oe("click",j,()=>Ee.answered(null)),_(D,j)};A(U,D=>{n()||D(R)})}aa(P,D=>g=D,()=>g),b((D,j,ve,oe,E,x)=>{l(K,D),l(L,j),l(ae,ve),we(Q,"type",a(u)?"text":"password"),we(Q,"aria-invalid",a(f)!==""),l(de,` ${oe??""}`),C.disabled=E,l(te,x)},[()=>d("sign-title"),()=>d("sign-login"),()=>d("sign-password"),()=>d("sign-show"),()=>a(c)||a(S)>0||a(r).trim()===""||a(s)==="",()=>d("sign-do")]),on("cancel",P,N),on("submit",H,T),Tt(W,()=>a(r),D=>B(r,D)),Tt(Q,()=>a(s),D=>B(s,D)),Ru(Z,()=>a(u),D=>B(u,D)),_(t,P),Ke()}Ct(["click"]);var nm=p('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td></tr>'),am=p('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td></tr>'),rm=p('<section class="svelte-4cdlft"><table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th></tr></thead><tbody></tbody></table> <table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft">%</th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th></tr></thead><tbody></tbody></table></section>');function sm(t,e){Be(e,!0);const n=ee(()=>new Map(e.view.stages.map(C=>[C.id,C]))),r=ee(()=>new Map(e.view.buffers.map(C=>[C.id,C])));var s=rm(),i=w(s),u=w(i),c=w(u),f=w(c),h=v(f,!0),m=o(f),g=v(m,!0),y=o(m),$=v(y,!0),S=o(y),V=v(S),T=o(S),N=v(T),P=o(T),H=v(P),O=o(P),K=v(O),G=o(O),ne=v(G),le=o(G),z=v(le,!0),k=o(u);Me(k,21,()=>e.site.stages,C=>C.id,(C,te)=>{const U=ee(()=>a(n).get(a(te).id)),R=ee(()=>a(U)&&a(U).state!=="unknown");var D=nm(),j=w(D),ve=v(j),oe=o(j),E=v(oe),x=o(oe),M=v(x,!0),se=o(x),_e=v(se,!0),ce=o(se),be=v(ce,!0),ke=o(ce),Se=v(ke,!0),qe=o(ke),Ae=v(qe,!0),Ce=o(qe),Ie=v(Ce,!0),Ne=o(Ce),Ve=v(Ne,!0);b((ot,dt,zt,Pt,Ot,Gt,tn,ze,pe,$e,Le)=>{l(ve,`${ot??""}${dt??""}`),l(E,`${zt??""}${Pt??""}`),l(M,Ot),l(_e,Gt),l(be,tn),l(Se,ze),l(Ae,pe),l(Ie,$e),l(Ve,Le)},[()=>bt(a(te).name),()=>e.view.drum?.stage===a(te).id?` · ${d("drum-mark")}`:"",()=>a(U)?So(a(U)):d("stage-unknown"),()=>a(U)?.estimated?` · ${ts(e.site,a(U).estimated,e.now)}`:"",()=>a(U)?To(a(U)):"—",()=>a(R)&&a(U).rate!==null?Qr(a(U).rate):"—",()=>a(U)?Qr(a(U).planned_rate):"—",()=>a(R)?ge(a(U).actual):"—",()=>a(U)?ge(a(U).planned):"—",()=>a(U)?.end?pr(a(U).end.done):"—",()=>a(U)?.end&&a(U).end.met!==null?Wn(a(U).end.met):"—"]),_(C,D)});var J=o(i,2),L=w(J),W=w(L),I=w(W),ae=v(I,!0),Q=o(I),re=v(Q),Z=o(Q),de=v(Z),F=o(Z,2),Y=v(F),q=o(F),X=v(q,!0),fe=o(q),ie=v(fe,!0),ue=o(L);Me(ue,21,()=>e.site.buffers,C=>C.id,(C,te)=>{const U=ee(()=>a(r).get(a(te).id));var R=am(),D=w(R),j=v(D),ve=o(D),oe=v(ve,!0),E=o(ve),x=v(E,!0),M=o(E),se=v(M,!0),_e=o(M),ce=v(_e,!0),be=o(_e),ke=v(be,!0),Se=o(be),qe=v(Se,!0);b((Ae,Ce,Ie,Ne,Ve,ot,dt,zt)=>{l(j,`${Ae??""}${Ce??""}`),l(oe,Ie),l(x,Ne),l(se,Ve),l(ce,ot),l(ke,dt),l(qe,zt)},[()=>bt(a(te).name),()=>a(U)?.estimated?` · ${ts(e.site,a(U).estimated,e.now)}`:"",()=>a(U)?ge(a(U).level):"—",()=>a(U)?ge(a(U).sigma):"—",()=>a(U)?ge(a(U).level/a(te).capacity*100):"—",()=>a(U)&&a(U).net!==null?mn(a(U).net):"—",()=>a(U)?Mo(a(te),a(U).level,ws(a(te),a(U),e.view.incidents),e.now,e.site.time_zone):d("stage-unknown"),()=>a(U)?.zone?No(a(U).zone):"—"]),_(C,R)}),b((C,te,U,R,D,j,ve,oe,E,x,M,se,_e,ce,be,ke,Se,qe,Ae,Ce,Ie,Ne)=>{l(h,C),l(g,te),l($,U),l(V,`${R??""}, ${D??""}`),l(N,`${j??""}, ${ve??""}`),l(H,`${oe??""}, ${E??""}`),l(K,`${x??""}, ${M??""}`),l(ne,`${se??""}, ${_e??""}`),l(z,ce),l(ae,be),l(re,`${ke??""}, ${Se??""}`),l(de,`±, ${qe??""}`),l(Y,`${Ae??""}, ${Ce??""}`),l(X,Ie),l(ie,Ne)},[()=>d("stage-label"),()=>d("state-label"),()=>d("lag-label"),()=>d("rate-label"),()=>Na(e.site),()=>d("planned-label"),()=>Na(e.site),()=>d("actual-label"),()=>nt(e.site),()=>d("planned-label"),()=>nt(e.site),()=>d("end-title"),()=>nt(e.site),()=>d("plan-trial-chance"),()=>d("buffer-label"),()=>d("level-label"),()=>nt(e.site),()=>nt(e.site),()=>d("net-label"),()=>Na(e.site),()=>d("clock-label"),()=>d("zone-label")]),_(t,s),Ke()}var im=p('<div class="veil hatched svelte-1n46o8q"></div>'),om=p('<div class="page svelte-1n46o8q"><!> <!> <main><!> <!> <!></main> <!></div>'),lm=p('<p class="waiting svelte-1n46o8q" role="status"> </p>'),um=p("<!> <!>",1);function cm(t,e){Be(e,!0);let n=me(!1),r=me(""),s=!1;async function i(){try{await Ee.look(),B(r,"")}catch{B(r,d("entry-no-link"),!0),setTimeout(()=>{i()},2e3)}}i(),Ee.start(),ln(()=>{!Ee.may("look")||s||(s=!0,Ye.start())});const u=ee(()=>Ee.me!==null&&!Ee.may("look"));ln(()=>{document.documentElement.lang=ca.current,document.documentElement.dataset.theme=Jn.current,document.title=Ye.site?`${bt(Ye.site.name)} · Tizbek`:"Tizbek"});const c=ee(()=>Ye.lost||Ye.frozen||a(u));var f=um(),h=Te(f);{var m=V=>{var T=om(),N=w(T);l_(N,{get site(){return Ye.site},get view(){return Ye.view},get now(){return Ye.now},get doubtful(){return a(c)}});var P=o(N,2);Y_(P,{});var H=o(P,2);let O;var K=w(H);{var G=L=>{sm(L,{get site(){return Ye.site},get view(){return Ye.view},get now(){return Ye.now}})},ne=L=>{df(L,{get site(){return Ye.site},get view(){return Ye.view},get now(){return Ye.now}})};A(K,L=>{a(n)?L(G):L(ne,-1)})}var le=o(K,2);B_(le,{get site(){return Ye.site},get view(){return Ye.view},get now(){return Ye.now},get doubtful(){return a(c)}});var z=o(le,2);{var k=L=>{var W=im();_(L,W)};A(z,L=>{a(c)&&L(k)})}var J=o(H,2);Zf(J,{get site(){return Ye.site},get mode(){return Ye.view.mode},get asTable(){return a(n)},set asTable(L){B(n,L,!0)}}),b(()=>O=Ze(H,1,"svelte-1n46o8q",null,O,{doubtful:a(c)})),_(V,T)},g=V=>{var T=lm(),N=v(T,!0);b(P=>l(N,P),[()=>a(r)!==""?a(r):Ye.error?d("link-refused",{error:Ye.error}):d("loading")]),_(V,T)};A(h,V=>{Ye.site&&Ye.view?V(m):a(u)||V(g,1)})}var y=o(h,2);{var $=V=>{xi(V,{get kept(){return Ee.asking.kept}})},S=V=>{xi(V,{kept:!1,alone:!0})};A(y,V=>{Ee.asking?V($):a(u)&&V(S,1)})}_(t,f),Ke()}const Vo=document.getElementById("page");if(!Vo)throw new Error("index.html has no #page");bu(cm,{target:Vo});
